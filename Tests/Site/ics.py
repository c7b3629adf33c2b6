"""Reads iCalendar files strictly, as RFC 5545 has them."""

import datetime
import re

LINE = re.compile(r"([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:\"[^\"\x00-\x1f\x7f]*\"|[^\";:,\x00-\x1f\x7f]*))*):(.*)")
TEXTS = ("SUMMARY", "DESCRIPTION", "NAME", "X-WR-CALNAME", "UID")
ONCE = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "URL", "TRANSP"}


def unescaped(text):
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), text)


class Calendar:
    """The events of a file as dictionaries of their properties, each with its `day`; and what is wrong."""

    def __init__(self, data):
        self.events, self.faults = [], []
        lines = self.unfolded(data)
        stack, event = [], None
        seen = set()
        for line in lines:
            found = LINE.fullmatch(line)
            if not found:
                self.faults.append(f"'{line}' is not a content line")
                continue
            name, parameters, value = found[1], found[2], found[3]
            if name == "BEGIN":
                stack.append(value)
                event = {} if value == "VEVENT" else event
            elif name == "END":
                if not stack or stack.pop() != value:
                    self.faults.append(f"END:{value} ends nothing")
                if value == "VEVENT":
                    self.close(event)
            elif stack == ["VCALENDAR"]:
                seen.add(name)
            elif stack == ["VCALENDAR", "VEVENT"]:
                if name in event and name in ONCE:
                    self.faults.append(f"{name} twice in an event")
                self.check(name, parameters, value)
                event[name] = unescaped(value) if name in TEXTS else value
            else:
                self.faults.append(f"{name} stands outside a component")
        if stack or not lines or lines[0] != "BEGIN:VCALENDAR" or lines[-1] != "END:VCALENDAR":
            self.faults.append("it is not one calendar")
        self.faults += [f"{name} is missing" for name in ("VERSION", "PRODID") if name not in seen]
        uids = [event["UID"] for event in self.events]
        if len(uids) != len(set(uids)):
            self.faults.append("a UID is used twice")

    def unfolded(self, data):
        if not data.endswith(b"\r\n"):
            self.faults.append("the last line does not end in CR LF")
        if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
            self.faults.append("a line does not end in CR LF")
        for line in data.split(b"\r\n"):
            if len(line) > 75:
                self.faults.append(f"a line has {len(line)} octets")
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                self.faults.append("a character is cut")
        return data.replace(b"\r\n ", b"").decode("utf-8", "replace").split("\r\n")[:-1]

    def check(self, name, parameters, value):
        if name in TEXTS and re.search(r"(?<!\\)(?:\\\\)*(?:[;,]|\\[^\\;,nN])", value):
            self.faults.append(f"{name} has text that is not escaped: '{value}'")
        if name == "DTSTART" and (parameters != ";VALUE=DATE" or not re.fullmatch(r"\d{8}", value)):
            self.faults.append(f"DTSTART{parameters}:{value} is not a day")
        if name == "DTSTAMP" and not re.fullmatch(r"\d{8}T\d{6}Z", value):
            self.faults.append(f"DTSTAMP:{value} is not a time in UTC")

    def close(self, event):
        missing = {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} - set(event)
        if missing:
            self.faults.append(f"an event has no {', '.join(sorted(missing))}")
            return
        try:
            event["day"] = datetime.datetime.strptime(event["DTSTART"], "%Y%m%d").date()
        except ValueError:
            self.faults.append(f"{event['DTSTART']} is not a day of the calendar")
            return
        self.events.append(event)
