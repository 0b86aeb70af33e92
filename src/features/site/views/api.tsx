import type { Language } from '../../../kernel/language.ts'
import { linkTo } from '../../../ui/link.ts'
import { PageHead, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Parameter } from '../api/document.ts'
import type { Endpoint } from '../api/endpoints.ts'
import { openMessages } from '../open-messages.ts'

export interface ApiProps {
  readonly language: Language
  readonly endpoints: readonly (Pick<Endpoint, 'path' | 'name' | 'says' | 'example'> & {
    readonly parameters: readonly Parameter[]
  })[]
  /** Requests a minute and address; 0: no limit. */
  readonly rateLimit: number
}

function Address({
  language,
  path,
  name,
  says,
  example,
  parameters,
}: ApiProps['endpoints'][number] & { language: Language }) {
  const say = openMessages[language]
  return (
    <Section id={name} title={<code>{path}</code>} note={says[language]} wide>
      {parameters.length === 0 ? (
        <p class="small muted">{say.noParameter}</p>
      ) : (
        <Table
          caption={say.parametersOf(path)}
          narrow="stack"
          rows={parameters}
          columns={[
            { head: say.parameter, header: true, cell: (one) => <code>{one.name}</code> },
            { head: say.where, cell: (one) => say[`in.${one.in}`] },
            { head: say.meaning, cell: ({ description }) => description },
          ]}
        />
      )}
      {!example.includes('…') && (
        <p>
          {say.try} <a href={example}>{example}</a>
        </p>
      )}
    </Section>
  )
}

/** What the interface answers, address by address. */
export function ApiPage({ language, endpoints, rateLimit }: ApiProps) {
  const say = openMessages[language]
  return (
    <>
      <PageHead title={say.api} lede={say.apiLede}>
        <p class="small muted">{rateLimit > 0 ? say.apiRules(String(rateLimit)) : say.apiUnlimited}</p>
        <p class="small muted">{say.apiStable}</p>
        <p>
          <a class="button second" href={linkTo(language, '/api/v1/openapi.json')}>
            {say.apiDocument}
          </a>
        </p>
      </PageHead>
      <div class="wrap">
        {endpoints.map((endpoint) => (
          <Address key={endpoint.path} language={language} {...endpoint} />
        ))}
      </div>
    </>
  )
}
