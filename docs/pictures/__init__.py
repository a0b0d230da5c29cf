"""Pictures for the documents: conversations that are really had, drawn as on a phone."""
