/** The files in which a report is given. */
export const fileFormats = ['pdf', 'docx'] as const
export type FileFormat = (typeof fileFormats)[number]

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
