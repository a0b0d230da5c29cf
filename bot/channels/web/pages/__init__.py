"""Pages beside the talk: documents, progress, enquiries, results, and the desk of officials."""
