"""Personal numbers: where they stand in a text, and how they are struck out before it is kept."""
