import { type ZodType, z } from 'zod'
import type { Language } from '../../../kernel/language.ts'
import { licence } from '../../../platform/open-data.ts'
import { openMessages } from '../open-messages.ts'
import { type Endpoint, endpoints } from './endpoints.ts'
import { fault } from './schemas.ts'

type Json = Readonly<Record<string, unknown>>

/** The shape of an answer or of a query, as JSON Schema. */
function schemaOf(schema: ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Json
  return rest
}

export interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly required: boolean
  readonly description: string
  readonly schema: Json
}

/** What a parameter is for, in the language of the page; empty where nothing is said of it. */
function meaningOf(name: string, language: Language): string {
  const key = `param.${name}`
  const say: Readonly<Record<string, unknown>> = openMessages[language]
  const sentence = say[key]
  return typeof sentence === 'string' ? sentence : ''
}

/** What may be asked of an address: what stands in it, and its query. */
export function parametersOf({ path, query }: Pick<Endpoint, 'path' | 'query'>, language: Language): Parameter[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(
    ([, name]): Parameter => ({
      name: name!,
      in: 'path',
      required: true,
      description: meaningOf(name!, language),
      schema: { type: 'string' },
    }),
  )
  const properties = (schemaOf(query, 'input').properties ?? {}) as Readonly<Record<string, Json>>
  const inQuery = Object.entries(properties).map(
    ([name, { description: _, ...schema }]): Parameter => ({
      name,
      in: 'query',
      required: false,
      description: meaningOf(name, language),
      schema,
    }),
  )
  return [...inPath, ...inQuery]
}

function answers(endpoint: Endpoint): Json {
  const failed = (description: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
  })
  return {
    200: {
      description: endpoint.says.en,
      content: { 'application/json': { schema: schemaOf(endpoint.answer, 'output') } },
    },
    400: failed('The query is not understood'),
    ...(endpoint.path.includes(':') ? { 404: failed('There is nothing at that address') } : {}),
    429: failed('Too many requests: wait a minute'),
  }
}

function operation(endpoint: Endpoint, language: Language): Json {
  return {
    operationId: endpoint.name,
    summary: endpoint.says[language],
    parameters: parametersOf(endpoint, language),
    responses: answers(endpoint),
  }
}

/** The document of the interface (OpenAPI 3.1), made from the schemas that read queries and check answers. */
export function openApi({ server, language }: { server: string; language: Language }): Json {
  const paths = endpoints.map((endpoint) => [
    endpoint.path.replace(/:(\w+)/g, '{$1}'),
    { get: operation(endpoint, language) },
  ])
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Levier', version: '1', license: { name: licence.name, url: licence.url } },
    servers: [{ url: server }],
    paths: Object.fromEntries(paths),
    components: { schemas: { Fault: schemaOf(fault, 'output') } },
  }
}
