#!/usr/bin/env python3
"""Writes tests/fixtures/deadlines-golden.json: deadlines computed independently of the application.

Written from the text of docs and domain alone, with only Python's datetime and the holidays of the fixture.
The application counts day by day; this program puts all working days in one list and counts positions in it,
so that an error in one method does not repeat in the other.

    python3 tests/golden/deadlines.py            writes the table
    python3 tests/golden/deadlines.py --check    checks the committed table (exit code 1 on a difference)

The rules in words:
- The day of an act is its day in WITA (UTC+8). It is day 0; whole working days after it count; due on day N.
- Working days are Monday to Friday except the calendar's holidays. A year missing from the calendar has none:
  no date.
- A pause keeps the days left: the working days after the day of the pause, up to and including the deadline.
  After the pause the same number is left, at least one. A late deadline stays late by the same number of
  working days.
- A calendar change recounts everything from the beginning. A given date never becomes earlier, the days left
  during a pause never become fewer, a passed deadline stays, and a missing date is filled in.
"""
import json
import sys
from bisect import bisect_right
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent / "fixtures"
TARGET = FIXTURES / "deadlines-golden.json"
WITA = timezone(timedelta(hours=8))
DAY = timedelta(days=1)

official = [item["date"] for item in json.loads((FIXTURES / "holidays.json").read_text())["items"]]
CALENDARS = {
    "resmi": {"years": [2026, 2027], "holidays": official},
    # 2028 is assumed for this table only, to have a leap year.
    "kabisat": {
        "years": [2026, 2027, 2028],
        "holidays": official + ["2028-01-01", "2028-01-26", "2028-02-25", "2028-03-01", "2028-12-25"],
    },
    # No holidays entered: weekends only.
    "kosong": {"years": [2026, 2027, 2028], "holidays": []},
}
PROMISES = {
    "verification": 3,
    "completion": 10,
    "firstMessage": 5,
    "answer": 14,
    "answerPengawasan": 60,
    "progress": 10,
    "question": 10,
    "reaction": 10,
}


class Row:
    """All working days of the known years, in order."""

    def __init__(self, years, holidays):
        off = {date.fromisoformat(day) for day in holidays}
        self.days = []
        for year in sorted(years):
            day = date(year, 1, 1)
            while day.year == year:
                if day.weekday() < 5 and day not in off:
                    self.days.append(day)
                day += DAY

    def after(self, day, count):
        """The count-th working day after `day`; for a negative count, the day that lies that many before."""
        place = bisect_right(self.days, day) - 1 + count
        return self.days[place] if 0 <= place < len(self.days) else None

    def between(self, first, last):
        """Working days after `first` up to and including `last`; negative in reverse."""
        return bisect_right(self.days, last) - bisect_right(self.days, first)


def day_of(moment):
    return datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone(WITA).date()


def act(state, row, step, promise):
    """One start, pause or resume. A state is (due, left); left is None unless the clock is paused."""
    due, left = state
    today = day_of(step["at"])
    if step["do"] == "start":
        return (row.after(today, PROMISES[promise]), None)
    if step["do"] == "pause":
        return (due, row.between(today, due)) if due and left is None else state
    if step["do"] == "resume":
        if left is None:
            return state
        again = row.after(today, left if left < 0 else max(1, left))
        return (max(again, due) if again else None, None)
    raise ValueError(step)


def run(steps, calendar, promise):
    known = {"years": list(calendar["years"]), "holidays": list(calendar["holidays"])}
    state = (None, None)
    acts = []
    for step in steps:
        if step["do"] != "calendar":
            acts.append(step)
            state = act(state, Row(**known), step, promise)
            continue
        known["holidays"] = sorted((set(known["holidays"]) | set(step.get("add", []))) - set(step.get("remove", [])))
        known["years"] = sorted(set(known["years"]) | set(step.get("years", [])))
        strict = (None, None)
        for past in acts:
            strict = act(strict, Row(**known), past, promise)
        due, left = state
        paused = left is not None
        passed = due is not None and due < day_of(step["at"]) and not paused
        if due is None:
            state = strict
        elif not passed:
            later = max(due, strict[0]) if strict[0] else due
            state = (later, max(left, strict[1]) if paused and strict[1] is not None else left)
    return state[0]


cases = []


def case(name, steps, promise="verification", calendar="resmi"):
    due = run(steps, CALENDARS[calendar], promise)
    cases.append(
        {
            "name": name,
            "calendar": calendar,
            "promise": promise,
            "steps": steps,
            "due": f"{due.isoformat()}T23:59:59+08:00" if due else None,
        }
    )


def start(at):
    return {"at": at, "do": "start"}


def pause(at):
    return {"at": at, "do": "pause"}


def resume(at):
    return {"at": at, "do": "resume"}


def calendar(at, **change):
    return {"at": at, "do": "calendar", **change}


def at(day, clock="10:00:00", zone="+08:00"):
    return f"{day}T{clock}{zone}"


def days(first, last):
    day = date.fromisoformat(first)
    while day <= date.fromisoformat(last):
        yield day.isoformat()
        day += DAY


# The fixtures of the design.
for fixture in json.loads((FIXTURES / "holidays.json").read_text())["fixtures"]:
    case(f"fixture of the design, sent {fixture['submitted']}", [start(fixture["submitted"])])
    assert cases[-1]["due"] == fixture["due"], fixture

# Every day around the turn of the year, and around the longest holidays.
for day in days("2026-12-14", "2027-01-08"):
    case(f"year change, sent {day}", [start(at(day))])
for day in days("2026-03-11", "2026-03-28"):
    case(f"Nyepi and Idulfitri 2026, sent {day}", [start(at(day))])
for day in days("2027-03-03", "2027-03-20"):
    case(f"Idulfitri 2027, sent {day}", [start(at(day))])

# Every promise from several days: before holidays, on a weekend, on a holiday, across the year.
for promise in PROMISES:
    for day in ["2026-02-13", "2026-03-14", "2026-05-13", "2026-08-14", "2026-08-17", "2026-11-23", "2026-12-22", "2027-01-01"]:
        case(f"{promise} from {day}", [start(at(day))], promise)

# The day ends at 23.59.59 WITA, whatever the time zone of the recorded moment.
for day in ["2026-11-26", "2026-11-27", "2026-12-23", "2026-12-31", "2027-02-28"]:
    for clock in ["00:00:00", "23:59:59"]:
        case(f"{clock} WITA on {day}", [start(at(day, clock))])
for moment in [
    "2026-11-25T15:59:59Z",
    "2026-11-25T16:00:00Z",
    "2026-11-25T22:59:59+07:00",
    "2026-11-25T23:00:00+07:00",
    "2026-11-26T00:59:59+09:00",
    "2026-11-26T01:00:00+09:00",
    "2026-12-31T15:59:59.999Z",
    "2026-12-31T16:00:00.000Z",
]:
    case(f"the moment {moment}", [start(moment)])

# The leap day is a Tuesday and counts.
for day in days("2028-02-21", "2028-03-03"):
    case(f"leap year, sent {day}", [start(at(day))], "verification", "kabisat")
for promise in PROMISES:
    case(f"leap year, {promise} across 29 February", [start(at("2028-02-18"))], promise, "kabisat")
    case(f"weekends alone, {promise}", [start(at("2028-02-25"))], promise, "kosong")

# A year missing from the calendar: no date; once entered, the date counted from the beginning.
for promise in PROMISES:
    case(f"missing year, {promise}", [start(at("2027-12-30"))], promise)
    case(
        f"missing year entered later, {promise}",
        [start(at("2027-12-30")), calendar(at("2028-01-03"), years=[2028], add=["2028-01-01", "2028-01-05"])],
        promise,
    )
case("the last day that still has a date", [start(at("2027-12-28"))])
case("one day later it has none", [start(at("2027-12-29"))])
case(
    "a pause that ends where no date can be given",
    [start(at("2027-12-27")), pause(at("2027-12-28")), resume(at("2027-12-31"))],
)
case(
    "and gets it when the year is entered",
    [
        start(at("2027-12-27")),
        pause(at("2027-12-28")),
        resume(at("2027-12-31")),
        calendar(at("2027-12-31", "15:00:00"), years=[2028], add=["2028-01-03"]),
    ],
)
case("sent in a year that nobody entered", [start(at("2028-01-10"))])

# Leave declared late: before, on and after each day of a running promise; withdrawn again; twice.
for extra in days("2026-11-23", "2026-12-01"):
    case(f"leave on {extra} declared on 24 November", [start(at("2026-11-23")), calendar(at("2026-11-24"), add=[extra])])
for day in ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"]:
    case(
        f"leave on 25 November declared on {day}",
        [start(at("2026-11-23")), calendar(at(day), add=["2026-11-25"])],
    )
for gone in ["2026-12-24", "2026-12-25"]:
    case(
        f"holiday of {gone} taken back: no date comes earlier",
        [start(at("2026-12-22")), calendar(at("2026-12-23"), remove=[gone])],
    )
case(
    "leave declared and taken back: the later date stays",
    [
        start(at("2026-11-23")),
        calendar(at("2026-11-24"), add=["2026-11-25"]),
        calendar(at("2026-11-24", "11:00:00"), remove=["2026-11-25"]),
    ],
)
case(
    "taken back, then another declared: one day later once",
    [
        start(at("2026-11-23")),
        calendar(at("2026-11-24"), add=["2026-11-25"]),
        calendar(at("2026-11-24", "11:00:00"), remove=["2026-11-25"]),
        calendar(at("2026-11-24", "12:00:00"), add=["2026-11-26"]),
    ],
)
case("sent after it was taken back", [calendar(at("2026-12-21"), remove=["2026-12-24"]), start(at("2026-12-22"))])
for promise in ["answer", "answerPengawasan", "reaction"]:
    case(
        f"two days of leave inside {promise}",
        [start(at("2026-11-23")), calendar(at("2026-11-24"), add=["2026-11-30", "2026-12-01"])],
        promise,
    )
    case(
        f"leave on a Sunday changes nothing, {promise}",
        [start(at("2026-11-23")), calendar(at("2026-11-24"), add=["2026-11-29"])],
        promise,
    )

# Pauses: within a week, over a weekend, across holidays and years; on the first and last day; when late.
for began in ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"]:
    for ended in ["2026-11-30", "2026-12-05", "2026-12-06", "2026-12-09"]:
        case(f"asked {began}, answered {ended}", [start(at("2026-11-23")), pause(at(began)), resume(at(ended))])
for ended in days("2026-12-23", "2027-01-04"):
    case(
        f"a pause across Natal and the year, answered {ended}",
        [start(at("2026-12-21")), pause(at("2026-12-22")), resume(at(ended))],
    )
for promise in ["answer", "answerPengawasan"]:
    for ended in ["2026-03-17", "2026-03-22", "2026-03-25", "2026-04-05"]:
        case(
            f"{promise} paused across Nyepi and Idulfitri, answered {ended}",
            [start(at("2026-03-09")), pause(at("2026-03-16")), resume(at(ended))],
            promise,
        )
    case(
        f"{promise} with three pauses",
        [
            start(at("2026-11-02")),
            pause(at("2026-11-04")),
            resume(at("2026-11-09")),
            pause(at("2026-11-11")),
            resume(at("2026-11-16")),
            pause(at("2026-11-17", "23:59:59")),
            resume(at("2026-11-23", "00:00:00")),
        ],
        promise,
    )
    case(
        f"{promise} asked and answered on one day",
        [start(at("2026-11-02")), pause(at("2026-11-04")), resume(at("2026-11-04", "15:00:00"))],
        promise,
    )
for extra in ["2026-11-24", "2026-11-25", "2026-11-27", "2026-12-01", "2026-12-02"]:
    case(
        f"leave on {extra} declared during a pause",
        [start(at("2026-11-23")), pause(at("2026-11-25")), calendar(at("2026-11-27"), add=[extra]), resume(at("2026-11-30"))],
    )
    case(
        f"leave on {extra} declared after a pause",
        [start(at("2026-11-23")), pause(at("2026-11-24")), resume(at("2026-11-30")), calendar(at("2026-11-30"), add=[extra])],
    )
case(
    "a holiday taken back during a pause: what was left stays",
    [
        start(at("2026-12-21")),
        pause(at("2026-12-22")),
        calendar(at("2026-12-23"), remove=["2026-12-24"]),
        resume(at("2027-01-04")),
    ],
)
case(
    "late when it paused, leave declared during the pause",
    [start(at("2026-11-16")), pause(at("2026-11-24")), calendar(at("2026-11-25"), add=["2026-11-26"]), resume(at("2026-11-30"))],
)

text = json.dumps(
    {
        "note": "Written by tests/golden/deadlines.py; do not edit by hand.",
        "calendars": CALENDARS,
        "cases": cases,
    },
    indent=1,
    ensure_ascii=False,
) + "\n"
names = [entry["name"] for entry in cases]
assert len(names) == len(set(names)), "two cases have one name"
if "--check" in sys.argv:
    same = TARGET.exists() and TARGET.read_text() == text
    print(f"{len(cases)} deadlines, {'the same' if same else 'NOT the same'} as the committed table")
    sys.exit(0 if same else 1)
TARGET.write_text(text)
print(f"{len(cases)} deadlines written")
