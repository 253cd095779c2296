import { SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api'
import type { TurnTold } from '../turn-told.js'

/** Writes one span for a turn that is over: four attributes at most, and none of them says who, where or what. */
export function tellTurn(tracer: Tracer, { kind, outcome, feature, reference, from, to }: TurnTold): void {
  const attributes = {
    'byp.turn.kind': kind,
    'byp.turn.outcome': outcome,
    ...(feature === undefined ? {} : { 'byp.turn.feature': feature }),
    ...(reference === undefined ? {} : { 'byp.turn.reference': reference }),
  }
  const span = tracer.startSpan('turn', { kind: SpanKind.SERVER, root: true, startTime: from, attributes })
  if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR })
  span.end(to)
}
