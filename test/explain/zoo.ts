/** A document in two files, with an overlay. */
export const files: Readonly<Record<string, string>> = {
  "api.yaml": `openapi: 3.1.0
info: { title: Zoo, version: "1" }
tags: [{ name: animals }, { name: keepers }]
paths:
  /animals: # the path of all
    parameters:
      - { name: zoo, in: query, schema: { type: string } }
    get: # list
      operationId: animals.list
      tags: [animals]
      parameters:
        - $ref: "#/components/parameters/Limit"
      responses:
        "200": # listed
          description: Some.
          content:
            application/json:
              schema:
                type: object
                properties:
                  results: { type: array, items: { $ref: "schemas.yaml#/Animal" } }
        "404": { $ref: "#/components/responses/Missing" }
    post: # create
      operationId: animals.create
      tags: [animals]
      requestBody: # sent
        content:
          application/json: { schema: { $ref: "schemas.yaml#/Animal" } }
      responses: { "204": { description: Done. } }
  /keepers:
    get: # keepers
      operationId: keepers.list
      tags: [keepers]
      responses: { "200": { description: All., content: { text/plain: { schema: { type: string } } } } }
components:
  schemas:
    Animal: { $ref: "schemas.yaml#/Animal" }
    Cat: { $ref: "schemas.yaml#/Cat" }
  parameters:
    Limit: { name: limit, in: query, schema: { type: integer } }
  responses:
    Missing:
      description: It is not here.
      content: { application/json: { schema: { type: object, properties: { detail: { type: string } } } } }
`,
  "schemas.yaml": `Animal: # animal
  type: object
  required: [name, legs]
  properties:
    name: { type: string, description: Of any animal. }
    legs: { type: integer }
    secret: { type: string }
    homes:
      type: array
      items:
        type: object
        properties:
          street: { type: string }
Cat: # cat
  allOf:
    - $ref: "#/Animal"
    - type: object
      properties:
        name: { type: string, description: Of a cat. }
        lives: { type: integer }
`,
  "fix.overlay.yaml": `overlay: 1.1.0
info: { title: Corrections, version: "1" }
actions:
  - target: $.components.schemas.Animal.required[?@ == 'legs'] # snakes
    description: Let legs be absent.
    x-point: 1
    x-reason: Snakes.
    remove: true
  - target: $.components.schemas # dogs
    update: { Dog: { type: object, properties: { bark: { type: string } } } }
  - target: $.components.schemas.Animal.properties.secret # secret
    remove: true
  - target: $.paths['/keepers'].get # deprecated
    update: { deprecated: true }
  - target: $.components.schemas.Dog.properties # copied
    copy: $.components.schemas.Cat.allOf[1].properties
  - target: $.nothing # nothing
    update: { a: 1 }
`,
};
