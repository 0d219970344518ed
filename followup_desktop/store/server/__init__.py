"""The store on a PostgreSQL server, for those who share a search. psycopg is loaded only where a URL is given."""
