# Two stages: the first builds with compilers and tests' tools, the second holds only what runs.
# 24.18: against the headers of Node 24.19 and newer, better-sqlite3 12 aborts (its issue 1515).
ARG NODE_VERSION=24.18.1

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /build
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
# whatever npm's version, one package alone may run a script: see SECURITY.md
RUN npm ci --ignore-scripts --no-audit --no-fund && npm rebuild better-sqlite3
COPY tsconfig.json ./
COPY src ./src
COPY cards ./cards
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:${NODE_VERSION}-bookworm-slim
# without limits V8 and malloc keep what the machine has, although less than 130 MB are in use
ENV NODE_ENV=production PORT=8080 DATA_DIR=/data NODE_OPTIONS="--max-old-space-size=192 --max-semi-space-size=4" MALLOC_ARENA_MAX=2
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY --from=build /build/cards ./cards
COPY --from=build /build/src/content/starter ./src/content/starter
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/index.js"]
