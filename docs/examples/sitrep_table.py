#!/usr/bin/env python3
"""The table of a running Sitrep in a notebook or a shell; Python's standard library alone.

    python3 docs/examples/sitrep_table.py http://localhost:8080 'status:contested|disputed'

In a notebook: `from sitrep_table import rows, changes, history` and, where pandas is there,
`pandas.json_normalize(list(rows("http://localhost:8080")))`.
"""

import csv
import io
import json
import sys
import urllib.parse
import urllib.request


def ask(base, path, token=None, **parameters):
    """The body of an answer; parameters that are None are left out."""
    query = urllib.parse.urlencode({k: v for k, v in parameters.items() if v is not None})
    request = urllib.request.Request(f"{base}{path}?{query}" if query else f"{base}{path}")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read().decode("utf-8")


def rows(base, filter=None, as_of=None, known_at=None, token=None):
    """The rows of the table, now or as of an instant (`2024-12-07T18:00:00Z`)."""
    text = ask(base, "/api/places", token, filter=filter, asOf=as_of, knownAt=known_at)
    return json.loads(text)["rows"]


def history(base, place, token=None):
    """How the state of a place changed, with the rule and the claims behind each change."""
    text = ask(base, f"/api/places/{urllib.parse.quote(place, safe='')}/history", token)
    return json.loads(text)["entries"]


def changes(base, filter=None, token=None):
    """All changes that are kept, the newest first, fetched page by page."""
    before = None
    while True:
        page = json.loads(
            ask(base, "/api/changes", token, filter=filter, limit=1000, before=before))
        yield from page["changes"]
        before = page["next"]
        if before is None:
            return


def columns_of_csv(base, token=None):
    """Each column of the CSV with its HXL hashtag."""
    lines = csv.reader(io.StringIO(ask(base, "/api/places", token, format="csv")))
    return dict(zip(next(lines), next(lines)))


def main():
    base = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"
    wanted = sys.argv[2] if len(sys.argv) > 2 else None
    for row in rows(base, wanted):
        holder = row["controller"]["name"]["en"] if row["controller"] else "-"
        since = row["since"]["from"][:10] if row["since"] else "-"
        name = row["place"]["name"]["en"] or row["place"]["name"]["ar"]
        print(f"{name:28} {row['status']:11} {holder:32} {since}  {row['confidence']:.2f}")
    print(f"{sum(1 for _ in changes(base, wanted))} changes kept")


if __name__ == "__main__":
    main()
