"""The memory of the program: SQLite through SQLAlchemy. Nothing outside this room knows tables or sessions."""
