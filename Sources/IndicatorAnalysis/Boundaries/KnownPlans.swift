import IndicatorModel
import Synchronization

/// The plans of one map that have been made, shared by the threads that recompute on it.
final class KnownPlans: Sendable {
  private let plans = Mutex<[CalendarDate: BoundaryMap.Plan]>([:])

  /// The plan of a day; two threads that need it first both make it, alike.
  func plan(from day: CalendarDate, make: () -> BoundaryMap.Plan) -> BoundaryMap.Plan {
    if let known = plans.withLock({ $0[day] }) { return known }
    let made = make()
    plans.withLock { $0[day] = made }
    return made
  }
}
