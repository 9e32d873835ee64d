# Official Node 24. Two stages, so that npm's cache never reaches the image.
FROM node:24.21.0-bookworm-slim AS install
WORKDIR /vitals
COPY package.json package-lock.json .npmrc ./
# Optional packages bring a second Node and build against one; the image has its own.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund
COPY LICENSE ./
COPY cards ./cards
COPY src ./src
RUN rm -rf src/demo

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production VITALS_DATA_DIR=/data
# All that the program writes, and only with the embedded store: the root file system may be read-only.
RUN install -d -o node -g node -m 0700 /data
VOLUME /data
WORKDIR /vitals
# Owned by root: the program cannot change itself.
COPY --from=install /vitals /vitals
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3978}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "src/start.js"]
