import type { Language } from '../kernel/language.ts'
import { Behind } from './behind.tsx'
import { Chain } from './chain.tsx'
import { SmallMultiples } from './chart/small-multiples.tsx'
import { TargetTrack } from './chart/target-track.tsx'
import { Track } from './chart/track.tsx'
import { YearLine } from './chart/year-line.tsx'
import { Facts, Sheet } from './facts.tsx'
import { CheckboxGroup, SelectField, TextField } from './field.tsx'
import { LineFaults } from './line-faults.tsx'
import { Markdown } from './markdown.tsx'
import { Pagination } from './pagination.tsx'
import { PillarMark } from './pillar.tsx'
import { QrCode } from './qr.tsx'
import { Rows } from './rows.tsx'
import { Duo, Formula, Note, PageHead, Quote, Section, Tag, TagLink } from './section.tsx'
import { State } from './state.tsx'
import { GroupedTable, Table } from './table.tsx'
import { Tabs } from './tabs.tsx'

const years = [
  { year: 2021, value: 0.12 },
  { year: 2022, value: null },
  { year: 2023, value: 0.08 },
  { year: 2024, value: 0.31 },
]
const percent = (value: number) => `${Math.round(value * 100)} %`

function Fields() {
  return (
    <Section id="champs" title="Champs">
      <TextField name="texte" label="Nom du lot" hint="Comme dans le contrat" value="Lot 2" />
      <TextField name="faute" label="SIRET" value="123" error="Un SIRET a 14 chiffres ; celui-ci en a 3." />
      <SelectField
        name="choix"
        label="Famille"
        value="b"
        choices={[
          { value: 'a', label: 'Travaux' },
          { value: 'b', label: 'Services' },
        ]}
      />
      <CheckboxGroup
        name="cases"
        legend="Dispositif"
        chosen={['1']}
        choices={[
          { value: '1', label: 'Clause sociale', count: '12' },
          { value: '2', label: 'Marché réservé', count: '3' },
        ]}
      />
      <p class="actions">
        <button class="button" type="button">
          Principal
        </button>
        <button class="button second" type="button">
          Secondaire
        </button>
        <a href="#champs">Discret</a>
      </p>
    </Section>
  )
}

function Letter() {
  return (
    <Section id="texte-ecrit" title="Texte écrit">
      <div class="letter">
        <Markdown
          text={'## Un titre\n\nUn texte avec du **gras** et [un lien](https://valmire.example).\n\n- un\n- deux'}
        />
      </div>
    </Section>
  )
}

function Charts() {
  return (
    <Section id="graphiques" title="Graphiques" wide>
      <Duo>
        <YearLine
          title="Contrats réservés"
          note="Exemple : une année inconnue laisse un trou."
          sentence="Exemple : 12 % en 2021, inconnu en 2022, 8 % en 2023, 31 % en 2024."
          points={years}
          format={percent}
          unknown="inconnu"
          tone="ecosysteme"
          course={{
            baseline: { year: 2021, value: 0.12, name: 'référence', words: '12 %' },
            target: { year: 2026, value: 0.5, name: 'cible', words: '50 %' },
            forecast: { year: 2026, value: 0.41, name: 'prévision', words: '41 %' },
          }}
        />
        <Table
          caption="Les mêmes chiffres"
          showCaption
          rows={years}
          columns={[
            { head: 'Année', header: true, cell: ({ year }) => year },
            { head: 'Part', number: true, cell: ({ value }) => (value === null ? 'inconnu' : percent(value)) },
            { head: 'Barre', cell: ({ value }) => <Track share={value} /> },
          ]}
        />
      </Duo>
      <SmallMultiples
        labels={years.map(({ year }) => String(year))}
        charts={[
          { title: 'Services', sentence: 'Exemple, services.', values: years.map(({ value }) => value) },
          { title: 'Travaux', sentence: 'Exemple, travaux.', values: [0.4, 0, 0.2, null] },
        ]}
        format={percent}
        unknown="inconnu"
        tone="ecosysteme"
      />
    </Section>
  )
}

const track = {
  sentence: 'Exemple : de 120 à 300, aujourd’hui 170, prévu 240.',
  baseline: { at: 120, label: '120 en 2017' },
  target: { at: 300, label: 'cible 300' },
  today: 170,
  forecast: 240,
  missing: null,
}

function Schemes() {
  return (
    <Section id="schema" title="Schéma">
      <p class="tags">
        <State shape="full">Réalisée</State>
        <State shape="half">En cours</State>
        <State shape="corner">En retard</State>
        <State shape="dashed">À lancer</State>
        <State shape="struck">Abandonnée</State>
      </p>
      <p class="tags">
        <PillarMark colour="insertion">Insertion</PillarMark>
        <PillarMark colour="ecologie">Achat écologique</PillarMark>
        <PillarMark colour="ecosysteme">Écosystème local</PillarMark>
        <PillarMark colour="transversal">Méthode</PillarMark>
      </p>
      <div class="tone-insertion">
        <TargetTrack {...track} id="g1" />
        <TargetTrack {...track} id="g2" baseline={null} missing="référence non publiée" forecast={null} />
        <TargetTrack {...track} id="g3" baseline={null} target={null} today={null} missing="cible sans valeur" />
      </div>
      <Rows
        rows={[
          {
            key: '1',
            when: '24 nov. 2026',
            what: <b>Une chose faite</b>,
            below: 'Et ce qui l’explique.',
            end: 'réalisée',
          },
          { key: '2', when: '3 mars 2026', what: 'Une autre' },
        ]}
      />
    </Section>
  )
}

interface Line {
  readonly name: string
  readonly answer: string | null
}

function Grouped() {
  const lines: readonly Line[] = [
    { name: 'Une proposition', answer: null },
    { name: 'Une autre', answer: 'Retenue' },
  ]
  return (
    <Section id="groupes" title="Tableau par groupes" wide>
      <GroupedTable
        caption="Exemple : ce qui manque d’abord"
        groups={[{ key: 'a', title: 'Un thème', rows: lines }]}
        isMissing={({ answer }) => answer === null}
        columns={[
          { head: 'Proposition', header: true, cell: ({ name }) => name },
          { head: 'Réponse', cell: ({ answer }) => answer ?? <span class="absent">Sans réponse</span> },
        ]}
      />
      <Behind
        language="fr"
        answers={[]}
        propositions={[
          {
            link: 'proposition',
            id: '1',
            title: 'Une proposition',
            href: '#groupes',
            tie: { fr: 'Répondue', en: 'Answered' },
            quotations: [{ words: 'Des mots vrais.', number: 4, href: '#groupes' }],
          },
        ]}
      />
    </Section>
  )
}

function Words() {
  return (
    <Section id="textes" title="Textes" note="Une phrase d’explication dans la marge.">
      <Formula words="part = contrats avec une clause ÷ contrats dont le champ est publié" numbers="12 / 40 = 30,0 %" />
      <Note title="Une phrase à ne pas manquer.">
        <p>Et ce qui l’explique.</p>
      </Note>
      <Note title="Quelque chose manque." alert>
        <p>Et ce qu’il faut faire.</p>
      </Note>
      <p class="tags">
        <Tag tint="ecologie">écologie</Tag>
        <Tag tint="insertion">insertion</Tag>
        <Tag tint="ecosysteme">écosystème</Tag>
        <Tag tint="transversal">transversal</Tag>
        <Tag tint="alert">en retard</Tag>
        <Tag tint="void">aucun</Tag>
      </p>
      <p class="tags">
        <TagLink tint="ecologie" href="#textes" name="Action 13 : un exemple">
          13
        </TagLink>
      </p>
      <Quote source={<a href="#textes">Exemple de contribution</a>}>
        Les mots de quelqu’un, comme ils ont été dits.
      </Quote>
      <QrCode text="https://exemple.fr/concertations" label="Exemple de code QR" />
      <Sheet
        lines={[
          { term: 'Terme', value: 'Valeur' },
          { term: 'Autre terme', value: 'Autre valeur, plus longue' },
        ]}
      />
    </Section>
  )
}

/** Every shared component in the states worth seeing. */
export function Gallery({ language }: { language: Language }) {
  return (
    <>
      <PageHead eyebrow="Composants" title="Galerie" lede="Chaque composant partagé, dans les états qui comptent." />
      <Chain
        language={language}
        steps={[
          { link: 'proposition', state: 'linked', count: 2, href: '#champs' },
          { link: 'answer', state: 'linked', count: 1, href: '#champs' },
          { link: 'action', state: 'current', count: 13 },
          { link: 'plannedPurchase', state: 'linked', count: 21, href: '#champs' },
          { link: 'clause', state: 'linked', count: 34, href: '#champs' },
          { link: 'contract', state: 'linked', count: 12_400, href: '#champs' },
          { link: 'proof', state: 'missing', count: 0 },
          { link: 'indicator', state: 'missing', count: 0 },
        ]}
        note="Exemple de chaîne."
      />
      <div class="wrap">
        <Facts
          facts={[
            { label: 'Montant HT', value: '1,48', unit: 'M€', note: '1,2 M€ au départ' },
            { label: 'Contrats', value: '449' },
            { label: 'Offres', value: 'non publié' },
          ]}
        />
        <Tabs
          language={language}
          label="Onglets"
          base="/galerie"
          tabs={[
            { path: '', label: 'Présentation' },
            { path: '#textes', label: 'Contributions' },
          ]}
          current=""
        />
        <Words />
        <Grouped />
        <Schemes />
        <Charts />
        <Fields />
        <Letter />
        <LineFaults
          language={language}
          faults={[{ line: 4, message: { fr: '« pigeon » n’est pas un canal.', en: '“pigeon” is no channel.' } }]}
        />
        <Pagination language={language} page={2} pages={9} hrefOf={(page) => `?page=${page}`} />
      </div>
    </>
  )
}
