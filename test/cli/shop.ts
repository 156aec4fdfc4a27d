/** A small document that is fine, for runs of the command line. */
export const shop = `openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: "https://shop.example.com" }]
tags:
  - { name: orders, description: What was bought. }
paths:
  /orders:
    get:
      operationId: orders.list
      summary: List orders
      tags: [orders]
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
        - { name: search, in: query, schema: { type: string } }
      responses:
        "200":
          description: a list
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Order" } }
  /orders/{id}:
    get:
      operationId: orders.retrieve
      summary: Retrieve an order
      tags: [orders]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: one
          content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
  /users:
    get:
      operationId: users.list
      summary: List users
      tags: [users]
      responses:
        "200":
          description: a list
          content:
            application/json: { schema: { type: array, items: { type: string } } }
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: { type: string }
        total: { type: number }
`;

/** The same without its users. */
export const shopWithoutUsers = shop.replace(/ {2}\/users:[^]*?(?=components:)/, "");
