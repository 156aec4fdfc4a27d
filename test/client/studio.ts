const text = { type: "string" };
const file = { type: "string", format: "binary" };
const clip = { $ref: "#/components/schemas/Clip" };
const json = (schema: object) => ({ "application/json": { schema } });
const fine = (content?: object) => ({
  "200": { description: "Fine.", ...(content && { content }) },
});
const id = { name: "id", in: "path", required: true, schema: text };

const paths = {
  "/clips": {
    get: {
      operationId: "clips.list",
      tags: ["clips"],
      responses: fine(json({ type: "array", items: clip })),
    },
    post: {
      operationId: "clips.upload",
      tags: ["clips"],
      requestBody: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              required: ["file", "title"],
              properties: { file, title: text, covers: { type: "array", items: file } },
            },
            encoding: { covers: { contentType: "image/*, application/pdf" } },
          },
        },
      },
      responses: fine(json(clip)),
    },
  },
  "/clips/{id}": {
    parameters: [id],
    put: {
      operationId: "clips.replace",
      tags: ["clips"],
      requestBody: { required: true, content: { "video/mp4": { schema: file } } },
      responses: fine(),
    },
    patch: {
      operationId: "clips.change",
      tags: ["clips"],
      requestBody: {
        required: true,
        content: { ...json(clip), "text/csv": { schema: text }, "image/png": { schema: file } },
      },
      responses: fine(),
    },
    get: {
      operationId: "clips.content",
      tags: ["clips"],
      parameters: [id],
      responses: fine({ "video/mp4": { schema: file } }),
    },
  },
  "/clips/{id}/events": {
    get: {
      operationId: "clips.watch",
      tags: ["clips"],
      parameters: [id],
      responses: fine({ "text/event-stream": { schema: clip } }),
    },
  },
  "/log": {
    get: {
      operationId: "log.read",
      tags: ["log"],
      responses: fine({ "application/x-ndjson": { schema: clip } }),
    },
  },
};

const components = {
  schemas: { Clip: { type: "object", required: ["title"], properties: { title: text } } },
};

const head = {
  openapi: "3.1.0",
  info: { title: "Studio", version: "1" },
  servers: [{ url: "https://studio.example" }],
};

/** A document with files, bytes, several media types and streams, in operations that need more besides. */
export const studio = { ...head, paths, components };

const upload = {
  content: {
    "multipart/form-data": {
      schema: { type: "object", properties: { "the files": { type: "array", items: file } } },
      encoding: { "the files": { contentType: "image/png" } },
    },
  },
};
const store = { required: true, content: { "application/octet-stream": { schema: file } } };
const either = { content: { ...json(clip), "text/plain": { schema: text } } };

/** The same in operations that need nothing else, of which none is a list. */
export const alone = {
  ...head,
  paths: {
    "/files": {
      post: { operationId: "upload", tags: ["box"], requestBody: upload, responses: fine() },
      put: { operationId: "store", tags: ["box"], requestBody: store, responses: fine() },
      patch: { operationId: "send", tags: ["box"], requestBody: either, responses: fine() },
    },
    "/events": {
      post: {
        operationId: "watch",
        tags: ["box"],
        responses: fine({ "text/event-stream": { schema: clip } }),
      },
    },
  },
  components,
};
