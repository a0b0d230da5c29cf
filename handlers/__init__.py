"""One conversation topic a file: a request in, a reply out; no channel is known here."""
