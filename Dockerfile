# The tactlint of this checkout: docker build -t tactlint . && docker run --rm -v "$PWD:/work:ro" tactlint chats/
FROM node:20-slim AS build
WORKDIR /tactlint
# All dependencies are bundled by the build: what runs needs none of them.
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --pack-destination /packed

FROM node:20-slim
COPY --from=build /packed/ /packed/
RUN npm install --global --ignore-scripts --no-audit --no-fund /packed/*.tgz && rm -r /packed
# Transcripts are mounted here; to write reports, mount without `:ro` and give `--user "$(id -u)"`.
WORKDIR /work
USER node
ENTRYPOINT ["tactlint"]
CMD ["--help"]
