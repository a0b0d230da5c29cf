"""Topics of the office: roles, progress, enquiries. They need the ledger; a terminal has none."""
