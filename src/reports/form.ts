import type { ChalkInstance } from 'chalk';
import type { Renderer, Report, Sink } from './report.ts';

/** A form of report: what makes its text, on any thread, and what puts it together. */
export interface ReportForm {
  createRenderer(paint: ChalkInstance): Renderer;
  createReport(sink: Sink, paint: ChalkInstance): Report;
}
