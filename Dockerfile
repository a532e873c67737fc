FROM python:3.13-slim AS build
COPY . /source
RUN python -m venv /opt/factcheck && /opt/factcheck/bin/pip install --no-cache-dir /source

FROM python:3.13-slim
COPY --from=build /opt/factcheck /opt/factcheck
RUN useradd --create-home --uid 1000 editor
USER editor
WORKDIR /work
ENV PATH=/opt/factcheck/bin:$PATH
ENTRYPOINT ["factcheck"]
CMD ["--help"]
