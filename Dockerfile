# syntax=docker/dockerfile:1
# Packages first: they change seldom. --omit=dev leaves out the Node that npm would bring; the image has its own.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# SEMANTIC=1 adds what an embedding model needs (docs/operating.md), without the libraries for graphics cards and other systems.
ARG SEMANTIC=
RUN ONNXRUNTIME_NODE_INSTALL=skip npm ci --omit=dev $([ -n "$SEMANTIC" ] || echo --omit=optional) --no-audit --no-fund \
  && rm -rf node_modules/onnxruntime-node/bin/napi-v*/win32 node_modules/onnxruntime-node/bin/napi-v*/darwin
# Pictures of shared links are drawn by a library whose part for this system counts as optional.
RUN npm install --no-save --omit=dev $([ -n "$SEMANTIC" ] || echo --omit=optional) --no-audit --no-fund --ignore-scripts \
  "@resvg/resvg-js-linux-$(node -p process.arch)-gnu@$(node -p "require('@resvg/resvg-js/package.json').version")"

# The model is trained while building, so that a container is ready at once.
FROM packages AS trained
COPY . .
RUN MODEL_DIR=model npm run --silent train

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data MODEL_DIR=/app/model NODE_COMPILE_CACHE=/tmp/compiled
WORKDIR /app
COPY --from=trained --chown=root:root /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=4", "--max-old-space-size=112", "--no-concurrent-recompilation", "bin/hoi.js", "serve"]
