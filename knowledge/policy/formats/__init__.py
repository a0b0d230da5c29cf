"""The text of a file as it was issued: plain, Markdown, web page, Word or PDF."""
