"""Executes the notebooks in Notebooks/ and compares their outputs with the stored ones."""

import pathlib
import sys

import nbclient
import nbformat


def outputs(notebook):
    """The outputs of all code cells, as plain data."""
    found = []
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        for output in cell.outputs:
            if output.output_type == "stream":
                found.append(output.text)
            elif "data" in output:
                found.append(dict(output.data))
            else:
                found.append(output.get("evalue", ""))
    return found


def main():
    writes = "--write" in sys.argv
    failed = 0
    for path in sorted(pathlib.Path("Notebooks").glob("*.ipynb")):
        stored = nbformat.read(path, as_version=4)
        fresh = nbformat.read(path, as_version=4)
        nbclient.NotebookClient(
            fresh, timeout=300, kernel_name="python3", resources={"metadata": {"path": "Notebooks"}}
        ).execute()
        if writes:
            for cell in fresh.cells:
                cell.metadata.pop("execution", None)
            fresh.metadata.pop("language_info", None)
            nbformat.write(fresh, path)
        elif outputs(stored) != outputs(fresh):
            failed += 1
            print(f"{path}: the outputs differ from the stored ones; see .ci/notebooks --write")
            for was, now in zip(outputs(stored), outputs(fresh)):
                if was != now:
                    print(f"--- stored\n{was}\n--- now\n{now}")
                    break
            continue
        print(f"{path}: executed")
    sys.exit(1 if failed else 0)


main()
