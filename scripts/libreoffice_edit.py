"""Edits a workbook in LibreOffice as a planner would, and saves it as .xlsx: `scenario` or `roster`, from, to."""

import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import CellRangeAddress, TableSortField
from com.sun.star.sheet.CellInsertMode import DOWN


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def column(sheet, row, name):
    """The column with this header."""
    for at in range(200):
        if sheet.getCellByPosition(at, row).String == name:
            return at
    raise SystemExit(f"{sheet.Name} has no column {name}")


def first_empty(sheet):
    row = 1
    while sheet.getCellByPosition(0, row).String:
        row += 1
    return row


def edit_scenario(book):
    demand = book.Sheets.getByName("demand")
    minimum = column(demand, 0, "minimum")
    demand.getCellByPosition(minimum, 1).Formula = "=3+3"  # a formula in place of 7
    wishes = book.Sheets.getByName("wishes")
    row = first_empty(wishes)
    for name, value in [("employee", "aino"), ("date", "2026-09-12"), ("want", "off"), ("strength", "high")]:
        # As typed by hand: LibreOffice makes a real date of it.
        wishes.getCellByPosition(column(wishes, 0, name), row).FormulaLocal = value
    shifts = book.Sheets.getByName("shifts")
    shifts.getCellByPosition(column(shifts, 0, "end"), 1).FormulaLocal = "15:00"  # the morning ends ten minutes later
    staff = book.Sheets.getByName("staff")
    row = first_empty(staff) + 3  # blank rows between do no harm
    for name, value in [("id", "new"), ("name", "Nelli Uusi"), ("contract", "period"), ("fte", "80%"),
                        ("skills", "nurse;medication"), ("from", "2026-08-31")]:
        staff.getCellByPosition(column(staff, 0, name), row).FormulaLocal = value
    book.Sheets.insertNewByName("Sheet20", book.Sheets.Count)


def edit_roster(book):
    sheet = book.Sheets.getByName("roster")
    head = 0
    while sheet.getCellByPosition(0, head).String != "employee":
        head += 1
    last = head
    while sheet.getCellByPosition(0, last + 1).String:
        last += 1
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    people = sheet.getCellRangeByPosition(0, head + 1, cursor.RangeAddress.EndColumn, last)
    field = TableSortField()
    field.Field, field.IsAscending = 1, False
    people.sort((prop("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))),))
    # A duty is put on a day off of the first person.
    at = next(at for at in range(2, 23) if not sheet.getCellByPosition(at, head + 1).String)
    sheet.getCellByPosition(at, head + 1).String = "A"
    blank = CellRangeAddress()
    blank.Sheet, blank.StartColumn, blank.EndColumn = 0, 0, cursor.RangeAddress.EndColumn
    blank.StartRow = blank.EndRow = head + 3
    sheet.insertCells(blank, DOWN)


def main():
    kind, source, target = sys.argv[1:]
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"vuoro{os.getpid()}"
        office = subprocess.Popen([
            "soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}",
            f"--accept=pipe,name={pipe};urp;",
        ], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            local = uno.getComponentContext()
            resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
            for _ in range(240):
                try:
                    context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                    break
                except NoConnectException:
                    time.sleep(0.25)
            else:
                raise SystemExit("LibreOffice does not answer")
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            url = uno.systemPathToFileUrl(os.path.abspath(source))
            book = desktop.loadComponentFromURL(url, "_blank", 0, (prop("Hidden", True),))
            {"scenario": edit_scenario, "roster": edit_roster}[kind](book)
            saved = uno.systemPathToFileUrl(os.path.abspath(target))
            book.storeToURL(saved, (prop("FilterName", "Calc MS Excel 2007 XML"),))
            book.close(True)
            desktop.terminate()
        finally:
            office.wait(timeout=60)
    print(f"{kind}: {source} -> {target}")


if __name__ == "__main__":
    main()
