"""What all tables share."""

from sqlalchemy import BigInteger, Integer, MetaData

metadata = MetaData(
    naming_convention={"pk": "pk_%(table_name)s", "ix": "ix_%(table_name)s_%(column_0_name)s"}
)
# SQLite counts up by itself only a key of type INTEGER.
counted = BigInteger().with_variant(Integer, "sqlite")
