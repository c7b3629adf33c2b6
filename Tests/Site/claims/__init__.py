"""Works out again, from the tables and downloads of a built site, what its generated sentences claim.
It shares no code with what wrote them. A sentence of a known kind whose wording is not known is a fault."""
