import { Own } from '../../../ui/own.tsx'
import { ConsultationHead, type HeadProps } from './head.tsx'

/** A consultation: its sheet, for everybody. */
export function ConsultationPage({ head }: { head: HeadProps }) {
  const { consultation, language } = head
  return (
    <ConsultationHead
      {...head}
      {...(consultation.purpose ? { lede: <Own text={consultation.purpose} language={language} /> } : {})}
    />
  )
}
