# The server and the mock, each as `npm run pack` makes it. `npm run try:image` carries these steps out without Docker.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm run -s pack -- server mock
RUN npm install --prefix /app --omit=dev --ignore-scripts --no-audit --no-fund ./dist/aegis-server-*.tgz ./dist/aegis-mock-*.tgz

FROM node:24.21.0-bookworm-slim
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production
ENV PATH=/app/node_modules/.bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["node", "-e", "fetch('http://127.0.0.1:4000/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["aegis-server", "serve", "--host", "0.0.0.0", "--port", "4000", "--data", "/data"]
