#!/usr/bin/env python3
"""Writes the licence texts of everything that is linked into the program: scripts/notices.py FILE.

A package with the program carries this file: licences of dependencies want their texts beside what is shipped.
"""

import json
import os
import subprocess
import sys

NAMES = ("licen", "copying", "copyright", "notice", "unlicense", "third_party")


def cargo(*arguments):
    return subprocess.run(("cargo", *arguments), check=True, capture_output=True, text=True).stdout


def texts(folder):
    """Licence texts of a package, those of code that it carries along too; path inside the package to text."""
    found = {}
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in ("tests", "examples", "benches", "docs"))
        for name in sorted(files):
            if name.lower().startswith(NAMES) and not name.endswith((".rs", ".py", ".html")):
                with open(os.path.join(path, name), encoding="utf-8", errors="replace") as file:
                    found[os.path.relpath(os.path.join(path, name), folder)] = file.read().strip()
    return found


def linked():
    """The dependencies of the program on this machine, without those that only build or test it."""
    host = next(line.split()[1] for line in cargo("-vV").splitlines() if line.startswith("host:"))
    data = json.loads(cargo("metadata", "--format-version", "1", "--locked", "--filter-platform", host))
    nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
    seen, todo = set(), [data["resolve"]["root"]]
    while todo:
        package = todo.pop()
        if package not in seen:
            seen.add(package)
            kinds = ((dep["pkg"], dep["dep_kinds"]) for dep in nodes[package]["deps"])
            todo += [name for name, kinds in kinds if any(kind["kind"] is None for kind in kinds)]
    packages = (package for package in data["packages"] if package["id"] in seen and package["source"])
    return sorted(packages, key=lambda package: (package["name"], package["version"]))


def main():
    users, bare = {}, []
    out = ["What is linked into vuoro, and under which licences.", ""]
    for package in linked():
        name = f"{package['name']} {package['version']}"
        out.append(f"{name}: {package['license']}")
        found = texts(os.path.dirname(package["manifest_path"]))
        for path, text in found.items():
            users.setdefault(" ".join(text.split()), (text, []))[1].append(f"{name} ({path})")
        if not found:
            bare.append(f"{name}: {', '.join(package['authors']) or 'authors not named'}")
    if bare:
        out += ["", "These carry no text of their own; the texts of their licences are below.", "", *bare]
    for text, names in users.values():
        out += ["", "-" * 80, *names, "-" * 80, "", text]
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
