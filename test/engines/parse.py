"""Parses statements with sqlglot's grammars.

Reads [[dialect, statement], ...] from standard input and writes for each what is wrong with it, or null, as JSON.
"""

import json
import sys

import sqlglot

found = []
for dialect, statement in json.load(sys.stdin):
    try:
        trees = sqlglot.parse(statement, dialect=dialect, error_level=sqlglot.ErrorLevel.RAISE)
        # What it does not know it keeps as a command, unread.
        unread = [tree.sql() for tree in trees if isinstance(tree, sqlglot.exp.Command)]
        found.append(f"not read: {unread[0][:200]}" if unread else None)
    except sqlglot.errors.SqlglotError as error:
        found.append(str(error))
json.dump(found, sys.stdout)
