# Two stages: the SDK builds a self-contained portal, a slim Debian runs it with Chromium for the papers.
#   docker build -t stunting-assessment .

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Set by the builder to the architecture of the image: amd64 or arm64.
ARG TARGETARCH
ENV DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
WORKDIR /source

# Packages change seldom: restored in a layer of their own.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/StuntingAssessment.Domain/StuntingAssessment.Domain.csproj src/StuntingAssessment.Domain/
COPY src/StuntingAssessment.Web/StuntingAssessment.Web.csproj src/StuntingAssessment.Web/Memory.props src/StuntingAssessment.Web/Assets.targets src/StuntingAssessment.Web/
RUN dotnet restore src/StuntingAssessment.Web -a "${TARGETARCH:-amd64}" -p:SelfContained=true

COPY src/ src/
# The guides become the portal's help.
COPY docs/panduan/ docs/panduan/
RUN dotnet publish src/StuntingAssessment.Web -c Release -a "${TARGETARCH:-amd64}" --self-contained true --no-restore -o /published
COPY LICENSE THIRD-PARTY-NOTICES.md /published/

FROM debian:trixie-slim
# chromium and the fonts print the papers; ICU and the time zones give Indonesian dates, numbers and WIB/WITA/WIT;
# OpenSSL and GSSAPI are for connections to PostgreSQL, its client makes and restores backups (version 17, as in docker-compose.yml);
# tini reaps what Chromium leaves behind.
RUN apt-get update \
  && apt-get install -y --no-install-recommends \
    ca-certificates \
    chromium \
    fonts-liberation \
    fonts-urw-base35 \
    libgssapi-krb5-2 \
    libicu76 \
    libssl3t64 \
    postgresql-client-17 \
    tini \
    tzdata \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 10001 --user-group --create-home --shell /usr/sbin/nologin portal \
  && install -d -o portal -g portal -m 0700 /data /backups

WORKDIR /app
COPY --from=build /published ./

USER portal
# A container's kernel usually denies Chromium the namespaces that its sandbox is made of. It prints our own documents only, without scripts
# and without a network, as this user. Where the engine allows user namespaces, set Papers__WithoutSandbox=false.
ENV ASPNETCORE_ENVIRONMENT=Production \
    ASPNETCORE_HTTP_PORTS=8080 \
    Portal__DataDirectory=/data \
    Papers__WithoutSandbox=true
VOLUME ["/data", "/backups"]
EXPOSE 8080

# No curl in the image: bash asks the process itself. /readyz would restart the portal for a database that is away.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["tini", "--", "./StuntingAssessment.Web"]
