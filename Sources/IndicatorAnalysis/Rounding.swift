/// Returns the number without the binary noise of one subtraction or division: ten decimals, fewer
/// where the number is so large that a `Double` holds fewer.
///
/// 0.3 − 0.1 is 0.19999999999999998 in binary and 0.2 here. Never a negative zero.
package func withoutNoise(_ number: Double) -> Double {
  var scale = 1e10
  // Beyond 2^53 every Double is whole, and scaling would add noise instead of taking it away.
  while scale > 1, abs(number) * scale >= 9e15 { scale /= 10 }
  return (number * scale).rounded() / scale + 0.0
}
