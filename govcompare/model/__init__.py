"""Frozen values that pass between the rooms, standard library only.

Glossary (Chinese term – name in code – meaning):

- 汇编 – compendium – one file that holds several reports
- 篇 – report – one government report, cleaned, with its place in the file it came from
- 层次序数 – label – the numbering mark of a heading (一、 （二） 1. ⑴)
- 标题 – heading – a section's title; its mark is the label, its words are the title
- 条 – item – an enumerated point or lead sentence inside a section (一是 …)
- 套话 – formula – the genre's common stock, known from a background of real reports
- 复用 – reuse – text of one report that stands in another; passage – one such stretch on both sides
- 对齐 – align – put corresponding sections of N reports into one row; link – two of them with their similarity
- 占位符 – placeholder – a blanked figure, year or name (__, XX, 某)
- 指标 – indicator – a named figure of a report

Positions are Unicode code points, spans half-open, scores in [0, 1].
"""
