// Neither package brings types: only what is used here.
declare module '@nlpjs/core' {
  export type Container = object
  export function containerBootstrap(): Promise<Container>
}

declare module '@nlpjs/nlp' {
  import type { Container } from '@nlpjs/core'

  export class Nlp {
    constructor(settings: {
      readonly container: Container
      readonly autoSave: boolean
      readonly autoLoad: boolean
      readonly forceNER: boolean
      readonly nlu: { readonly log: boolean }
    })
    addLanguage(locale: string): void
    addDocument(locale: string, utterance: string, intent: string): void
    train(): Promise<void>
    process(
      locale: string,
      utterance: string,
    ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>
  }
}
