#!/usr/bin/env python3
"""Follows the stream of a running Sitrep; Python's standard library alone.

    python3 docs/examples/follow_changes.py http://localhost:8080 'country:sy'

Cut off, it goes on where it was: the id of the last event is good on every instance.
"""

import json
import sys
import time
import urllib.parse
import urllib.request


def events(base, filter="", token=None):
    """Yields (kind, data) for ever."""
    last = None
    while True:
        try:
            query = urllib.parse.urlencode({"filter": filter})
            request = urllib.request.Request(f"{base}/api/stream?{query}")
            if token:
                request.add_header("Authorization", f"Bearer {token}")
            if last:
                request.add_header("Last-Event-ID", last)
            # A beat comes every 10 s: three missed mean that nobody is there any more.
            with urllib.request.urlopen(request, timeout=30) as stream:
                kind, data = None, []
                for line in stream:
                    name, _, value = line.decode("utf-8").rstrip("\r\n").partition(": ")
                    if name == "event":
                        kind = value
                    elif name == "data":
                        data.append(value)
                    elif name == "id":
                        last = value
                    elif not name and data:
                        yield kind, json.loads("\n".join(data))
                        kind, data = None, []
        except OSError as cut:
            print(f"cut off ({cut}), coming again", file=sys.stderr)
            time.sleep(2)


def main():
    base = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"
    for kind, data in events(base, sys.argv[2] if len(sys.argv) > 2 else ""):
        if kind == "snapshot":
            print(f"{len(data['rows'])} rows", flush=True)
        for change in data.get("changes", []):
            place = change["place"]["name"]["en"] or change["place"]["name"]["ar"]
            before = change["before"]["status"] if change["before"] else "new"
            print(f"{change['asOf']}  {place}: {before} -> {change['after']['status']}", flush=True)


if __name__ == "__main__":
    main()
