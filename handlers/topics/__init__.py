"""Topics: what a question may be for, one a file: the scene of a question in, a reply out."""
