# The bot as an image: its packages by version and hash, what it learns learned, and a user of its own.
# It serves the bot, and the page with `web` as its command.
# `docker build -t policybot .`, then see compose.yaml and docs/operations.md.
FROM python:3.13-slim-trixie AS build

WORKDIR /src
COPY requirements.lock ./
RUN python -m venv /opt/policybot \
    && /opt/policybot/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY knowledge knowledge
RUN /opt/policybot/bin/pip install --no-cache-dir --no-deps --no-build-isolation . \
    && /opt/policybot/bin/policybot learn

FROM python:3.13-slim-trixie

# pg_dump, for `policybot backup` over PostgreSQL: of the server's version, whichever Debian has of it.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin policybot \
    && install --directory --owner policybot --group policybot --mode 700 /data
COPY --from=build /opt/policybot /opt/policybot

ENV PATH=/opt/policybot/bin:$PATH DATA_DIR=/data WEBHOOK_LISTEN=0.0.0.0:8080
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8080 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
ENTRYPOINT ["policybot"]
CMD ["serve"]
