# One image for every role: ROLE=all, web or worker. Node runs the sources; there is nothing to build.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The Node that npm would bring for a developer's machine is left out: the image has its own.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY config config
COPY handlers handlers
COPY jobs jobs
COPY src src
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--import=./src/compile-cache.js", "--max-semi-space-size=4", "--heap-growing-percent=50", "src/main.ts"]
