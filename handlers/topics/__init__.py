"""Topics: what a question may be for, one a file: the turn of a question in, a reply out."""
