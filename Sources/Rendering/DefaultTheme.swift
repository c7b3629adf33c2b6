// Made by scripts/embed-theme from templates/: edit the theme there, then run it again.

/// The files of the default theme.
package let defaultTheme: [(path: String, text: String)] = [
  (
    "accessibility.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="width prose">
    {{> parts/heading}}
    <p>Everyone should be able to read and use this site, whatever their eyesight, hands, device or connection.</p>
    <h2>What we do for it</h2>
    <ul>
    <li>Every page works without JavaScript, from 320 pixels wide, in light and dark colours, and on paper.</li>
    <li>Everything can be reached with a keyboard, and what is in focus is marked.</li>
    <li>Charts have a sentence that says what they show, and their figures stand in a table.</li>
    <li>Nothing is told by colour alone, and nothing moves.</li>
    <li>Tables have captions and headings, and no cell is left empty.</li>
    </ul>
    <h2>How it is checked</h2>
    <p>Pages are checked against WCAG 2.2, level AA, with axe in Chromium, at 320 and 1280 pixels, in light and dark colours, whenever the software changes. An automatic check does not find every barrier.</p>
    <h2>If something is in your way</h2>
    {{#contact}}
    <p>Tell us: {{contact}}. Say which page and what you were trying to do.</p>
    {{/contact}}
    {{^contact}}
    <p>Tell whoever sent you to this site. Say which page and what you were trying to do.</p>
    {{/contact}}
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "favicon.svg",
    ##"""
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#005eb8"/><path d="M7 22l6-7 5 4 7-10" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>

    """##
  ),
  (
    "figure-rows.mustache",
    ##"""
    {{#rows}}
    <tr><th scope="row">{{period}}</th><td class="number">{{numerator}}</td><td class="number">{{denominator}}</td><td class="number">{{value}}</td><td>{{origin}}</td></tr>
    {{/rows}}

    """##
  ),
  (
    "home.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="hero">
    <div class="width">
    <h1>{{frame.title}}</h1>
    {{#frame.summary}}
    <p class="summary">{{.}}</p>
    {{/frame.summary}}
    <p>Answers for {{frame.day}}.</p>
    </div>
    </div>
    <div class="width">
    <ul class="counts">
    {{#counts}}
    <li><a href="{{address}}"><span class="count">{{number}}</span> {{noun}}</a></li>
    {{/counts}}
    </ul>
    {{#has_illustrations}}
    <p class="notice">The organisations are real. Figures, prices and agreements marked illustrative are made up to show what the catalogue can do.</p>
    {{/has_illustrations}}
    <h2>Where to begin</h2>
    <div class="starts">
    <section>
    <h3>If you buy for a CCG</h3>
    <p>See who does what for you, until when and how well, and what others offer.</p>
    <ul>
    <li><a href="ccgs/index.html">Find your CCG</a></li>
    <li><a href="services/index.html">Compare offers by service</a></li>
    </ul>
    </section>
    <section>
    <h3>If you work in a CSU</h3>
    <p>See your catalogue entry, your customers and how you are doing.</p>
    <ul>
    <li><a href="csus/index.html">Find your CSU</a></li>
    <li><a href="data-quality.html">See what did not join</a></li>
    </ul>
    </section>
    <section>
    <h3>If you analyse figures</h3>
    <p>See each KPI with its definition, every series, and the rows it comes from.</p>
    <ul>
    <li><a href="kpis/index.html">Browse the KPIs</a></li>
    <li><a href="about-the-data.html">Download the data</a></li>
    </ul>
    </section>
    </div>
    {{#has_pages}}
    <h2>Guides</h2>
    <ul class="items">
    {{#pages}}
    {{> parts/item}}
    {{/pages}}
    </ul>
    {{/has_pages}}
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "index.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="width">
    {{> parts/heading}}
    <p class="sentence">{{sentence}}</p>
    {{#has_other_orders}}
    <ul class="links">
    {{#other_orders}}
    <li><a href="{{address}}">{{text}}</a></li>
    {{/other_orders}}
    </ul>
    {{/has_other_orders}}
    {{#has_groups}}
    <nav class="letters" aria-label="On this page">
    <ul>
    {{#groups}}
    <li><a href="#{{id}}">{{heading}}</a></li>
    {{/groups}}
    </ul>
    </nav>
    {{/has_groups}}
    {{#groups}}
    <section class="group" aria-labelledby="{{id}}">
    <h2 id="{{id}}">{{heading}}</h2>
    <ul class="items">
    {{#items}}
    {{> parts/item}}
    {{/items}}
    </ul>
    </section>
    {{/groups}}
    {{> parts/parts}}
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "moved.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="width">
    {{> parts/heading}}
    {{#target}}
    <p>This page has moved to <a href="{{address}}">{{text}}</a>.</p>
    {{/target}}
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "not-found.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <div class="width prose">
    {{> parts/heading}}
    <p>The address may be mistyped, or the page may have gone.</p>
    <ul>
    <li><a href="{{frame.root}}index.html">Begin at the first page</a></li>
    <li><a href="{{frame.root}}csus/index.html">CSUs, A to Z</a></li>
    <li><a href="{{frame.root}}ccgs/index.html">CCGs, A to Z</a></li>
    <li><a href="{{frame.root}}services/index.html">Services by category</a></li>
    </ul>
    </div>
    {{/main}}
    {{/page}}

    """##
  ),
  (
    "page.mustache",
    ##"""
    <!DOCTYPE html>
    <html lang="{{frame.language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{frame.title}} | {{frame.site_title}}</title>
    {{#frame.description}}
    <meta name="description" content="{{.}}">
    {{/frame.description}}
    <link rel="stylesheet" href="{{frame.root}}theme/prospectus.css">
    <link rel="icon" href="{{frame.root}}theme/favicon.svg" type="image/svg+xml">
    </head>
    <body>
    <a class="skip" href="#content">Skip to the content</a>
    {{> parts/header}}
    {{> parts/trail}}
    <main id="content">
    {{$main}}{{/main}}
    </main>
    {{> parts/footer}}
    </body>
    </html>

    """##
  ),
  (
    "parts/cell.mustache",
    ##"""
    {{#address}}<a href="{{address}}">{{text}}</a>{{/address}}{{^address}}{{text}}{{/address}}{{#drawing}} {{{drawing}}}{{/drawing}}{{#tag}} {{>parts/tag}}{{/tag}}
    """##
  ),
  (
    "parts/fact-list.mustache",
    ##"""
    {{#has_facts}}
    <dl class="facts">
    {{#facts}}
    <div>
    <dt>{{name}}</dt>
    {{#values}}
    <dd>{{#address}}<a href="{{address}}">{{text}}</a>{{/address}}{{^address}}{{text}}{{/address}}{{#tag}} {{>parts/tag}}{{/tag}}{{#note}} <span class="note">{{note}}</span>{{/note}}{{#sources}} <a class="source" href="{{address}}">Source: {{text}}</a>{{/sources}}</dd>
    {{/values}}
    </div>
    {{/facts}}
    </dl>
    {{/has_facts}}

    """##
  ),
  (
    "parts/figures.mustache",
    ##"""
    <section id="{{id}}">
    <h2>{{#address}}<a href="{{address}}">{{caption}}</a>{{/address}}{{^address}}Figures{{/address}}{{#tag}} {{>parts/tag}}{{/tag}}</h2>
    <div class="table-scroll" tabindex="0" role="group" aria-label="{{caption}}">
    <table class="figures">
    <caption>{{caption}}</caption>
    <thead>
    <tr><th scope="col">Period</th><th scope="col" class="number">Numerator</th><th scope="col" class="number">Denominator</th><th scope="col" class="number">Value</th><th scope="col">Written in</th></tr>
    </thead>
    <tbody>
    {{{rows}}}
    </tbody>
    </table>
    </div>
    {{#download}}
    <p><a class="more" href="{{download}}">Download every observation of this KPI (CSV)</a></p>
    {{/download}}
    </section>

    """##
  ),
  (
    "parts/footer.mustache",
    ##"""
    <footer class="site-footer">
    <div class="width">
    {{#frame.review}}
    <dl class="review">
    <div><dt>Owner of this record</dt><dd>{{owner}}</dd></div>
    <div><dt>Contact</dt><dd>{{contact}}</dd></div>
    <div><dt>Last reviewed</dt><dd>{{last}}</dd></div>
    <div><dt>Next review</dt><dd>{{next}}</dd></div>
    </dl>
    {{/frame.review}}
    <p>This page answers for {{frame.day}}.</p>
    <ul class="footer-links">
    <li><a href="{{frame.root}}about-the-data.html">About the data</a></li>
    <li><a href="{{frame.root}}data-quality.html">Data quality</a></li>
    <li><a href="{{frame.root}}glossary/index.html">Glossary</a></li>
    <li><a href="{{frame.root}}agreements/index.html">Agreements</a></li>
    <li><a href="{{frame.root}}suppliers/index.html">Suppliers</a></li>
    <li><a href="{{frame.root}}programmes/index.html">Programmes</a></li>
    <li><a href="{{frame.root}}partnerships/index.html">Partnerships</a></li>
    <li><a href="{{frame.root}}systems/index.html">Systems</a></li>
    <li><a href="{{frame.root}}pages/index.html">Guides</a></li>
    <li><a href="{{frame.root}}accessibility.html">Accessibility</a></li>
    </ul>
    </div>
    </footer>

    """##
  ),
  (
    "parts/header.mustache",
    ##"""
    <header class="site-header">
    <div class="width">
    <a class="site-name" href="{{frame.root}}index.html">{{frame.site_title}}</a>
    <nav aria-label="Main">
    <ul class="menu">
    {{#frame.menu}}
    <li><a href="{{address}}"{{#is_current}} aria-current="true"{{/is_current}}>{{text}}</a></li>
    {{/frame.menu}}
    </ul>
    </nav>
    </div>
    </header>

    """##
  ),
  (
    "parts/heading.mustache",
    ##"""
    <div class="page-heading">
    {{#frame.caption}}
    <p class="caption">{{.}}</p>
    {{/frame.caption}}
    <h1>{{frame.title}}</h1>
    {{#frame.summary}}
    <p class="summary">{{.}}</p>
    {{/frame.summary}}
    </div>

    """##
  ),
  (
    "parts/item.mustache",
    ##"""
    <li id="{{id}}">
    <p class="item-name">{{#address}}<a href="{{address}}">{{name}}</a>{{/address}}{{^address}}{{name}}{{/address}}{{#tags}} {{>parts/tag}}{{/tags}}</p>
    {{#detail}}
    <p class="item-detail">{{detail}}</p>
    {{/detail}}
    {{#summary}}
    <p class="item-summary">{{summary}}</p>
    {{/summary}}
    </li>

    """##
  ),
  (
    "parts/links.mustache",
    ##"""
    {{#has_links}}
    <ul class="links">
    {{#links}}
    <li><a href="{{address}}">{{text}}</a></li>
    {{/links}}
    </ul>
    {{/has_links}}

    """##
  ),
  (
    "parts/notices.mustache",
    ##"""
    {{#notices}}
    <p class="notice">{{.}}</p>
    {{/notices}}

    """##
  ),
  (
    "parts/parts.mustache",
    ##"""
    {{#has_parts}}
    <nav class="parts" aria-label="Parts of this list">
    <ul>
    {{#parts}}
    <li><a href="{{address}}"{{#is_current}} aria-current="page"{{/is_current}}>{{text}}</a></li>
    {{/parts}}
    </ul>
    </nav>
    {{/has_parts}}

    """##
  ),
  (
    "parts/section.mustache",
    ##"""
    <section id="{{id}}">
    <h2>{{heading}}</h2>
    {{#introduction}}
    <p>{{introduction}}</p>
    {{/introduction}}
    {{#absence}}
    <p class="absence">{{absence}}</p>
    {{/absence}}
    {{#tables}}
    {{> parts/table}}
    {{/tables}}
    {{> parts/links}}
    {{#more}}
    <p><a class="more" href="{{address}}">{{text}}</a></p>
    {{/more}}
    </section>

    """##
  ),
  (
    "parts/table.mustache",
    ##"""
    <div class="table-scroll" tabindex="0" role="group" aria-label="{{caption}}">
    <table>
    <caption>{{caption}}</caption>
    <thead>
    <tr>{{#columns}}<th scope="col"{{#is_number}} class="number"{{/is_number}}>{{name}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#rows}}
    <tr{{#id}} id="{{id}}"{{/id}}><th scope="row">{{#head}}{{>parts/cell}}{{/head}}</th>{{#cells}}<td{{#is_number}} class="number"{{/is_number}}>{{>parts/cell}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>

    """##
  ),
  (
    "parts/tag.mustache",
    ##"""
    <strong class="tag tag-{{tone}}">{{text}}</strong>
    """##
  ),
  (
    "parts/tags.mustache",
    ##"""
    {{#has_tags}}
    <p class="tags">{{#tags}}{{>parts/tag}} {{/tags}}</p>
    {{/has_tags}}

    """##
  ),
  (
    "parts/trail.mustache",
    ##"""
    {{#frame.has_trail}}
    <nav class="trail width" aria-label="Breadcrumb">
    <ol>
    {{#frame.trail}}
    <li><a href="{{address}}">{{text}}</a></li>
    {{/frame.trail}}
    </ol>
    </nav>
    {{/frame.has_trail}}

    """##
  ),
  (
    "parts/word-list.mustache",
    ##"""
    {{#has_words}}
    <aside class="words" aria-labelledby="words">
    <h2 id="words">Words on this page</h2>
    <dl>
    {{#words}}
    <div id="word-{{number}}">
    <dt>{{name}}</dt>
    <dd>{{explanation}} <a href="{{address}}" aria-label="{{name}} in the glossary">Glossary</a></dd>
    </div>
    {{/words}}
    </dl>
    </aside>
    {{/has_words}}

    """##
  ),
  (
    "prospectus.css",
    ##"""
    :root {
      color-scheme: light dark;
      --blue: #005eb8;
      --dark-blue: #003087;
      --text: #212b32;
      --quiet: #4c6272;
      --border: #d8dde0;
      --page: #f0f4f5;
      --surface: #ffffff;
      --link: #005eb8;
      --visited: #330072;
      --focus: #ffeb3b;
      --focus-text: #212b32;
      --header: #005eb8;
      --header-text: #ffffff;
      --notice: #fff9c4;
      --notice-edge: #ffb81c;
      --inferred: #ccdff1;
      --inferred-text: #003d78;
      --illustrative: #fff4d3;
      --illustrative-text: #5c4a00;
      --closed: #e8edee;
      --closed-text: #37474f;
      --line: #005eb8;
      --target: #d5281b;
      --space: 4px;
    }

    @media (prefers-color-scheme: dark) {
      :root {
        --text: #f0f4f5;
        --quiet: #b8c4cc;
        --border: #425563;
        --page: #14191d;
        --surface: #1d252b;
        --link: #7cc4f5;
        --visited: #c9b3f0;
        --header: #003087;
        --notice: #3a3410;
        --notice-edge: #ffb81c;
        --inferred: #173a5a;
        --inferred-text: #d6eaff;
        --illustrative: #4a3c00;
        --illustrative-text: #fff1c2;
        --closed: #37474f;
        --closed-text: #f0f4f5;
        --line: #7cc4f5;
        --target: #ff8a80;
      }
    }

    * { box-sizing: border-box; }

    html { font-size: 100%; -webkit-text-size-adjust: 100%; }

    body {
      margin: 0;
      background: var(--page);
      color: var(--text);
      font: 1rem/1.5 Arial, sans-serif;
      overflow-wrap: break-word;
    }

    @media (min-width: 48em) {
      body { font-size: 1.1875rem; line-height: 1.48; }
    }

    .width {
      max-width: 72rem;
      margin: 0 auto;
      padding: 0 calc(4 * var(--space));
    }

    @media (min-width: 48em) {
      .width { padding: 0 calc(8 * var(--space)); }
    }

    main { display: block; padding: calc(6 * var(--space)) 0 calc(16 * var(--space)); }

    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: calc(10 * var(--space)) 0 calc(4 * var(--space)); }
    h1 { font-size: 2rem; margin-top: 0; }
    h2 { font-size: 1.5rem; }
    h3 { font-size: 1.25rem; }
    h4, h5, h6 { font-size: 1.0625rem; }

    @media (min-width: 48em) {
      h1 { font-size: 2.75rem; letter-spacing: -0.01em; }
      h2 { font-size: 1.875rem; }
      h3 { font-size: 1.5rem; }
    }

    p, ul, ol, dl, blockquote, pre, figure { margin: 0 0 calc(4 * var(--space)); }
    p, .prose li, dd, figcaption { max-width: 44em; }

    a { color: var(--link); text-underline-offset: 0.15em; }
    a:visited { color: var(--visited); }
    a:hover { text-decoration-thickness: 3px; }

    a:focus-visible, [tabindex]:focus-visible, summary:focus-visible {
      outline: 4px solid var(--focus);
      outline-offset: 0;
      box-shadow: 0 4px 0 4px #212b32;
    }

    a:focus-visible { background: var(--focus); color: var(--focus-text); text-decoration: none; }

    .skip { position: absolute; left: -999em; top: 0; padding: calc(3 * var(--space)); z-index: 1; }
    .skip:focus { left: 0; }

    .site-header { background: var(--header); color: var(--header-text); }
    .site-header .width { padding-top: calc(4 * var(--space)); padding-bottom: calc(2 * var(--space)); }
    .site-name { display: inline-block; font-weight: bold; font-size: 1.25rem; padding: var(--space) 0; margin-bottom: calc(2 * var(--space)); text-decoration: none; }
    .site-header a, .site-header a:visited { color: var(--header-text); }
    .site-header a:focus-visible { color: var(--focus-text); }

    .menu, .trail ol, .letters ul, .parts ul, .counts, .footer-links, .items, .links { list-style: none; padding: 0; }
    .menu { display: flex; flex-wrap: wrap; gap: var(--space) calc(6 * var(--space)); margin: 0; }
    .menu a { display: inline-block; padding: calc(2 * var(--space)) 0; text-decoration: none; border-bottom: 4px solid transparent; }
    .menu a:hover { text-decoration: underline; }
    .menu a[aria-current] { border-bottom-color: currentColor; }

    .trail { padding-top: calc(4 * var(--space)); font-size: 0.875em; }
    .trail ol { display: flex; flex-wrap: wrap; gap: var(--space) calc(2 * var(--space)); margin: 0; }
    .trail li + li::before { content: "\203a"; padding-right: calc(2 * var(--space)); color: var(--quiet); }
    .trail a { display: inline-block; min-height: 24px; }

    .caption { color: var(--quiet); margin: 0 0 var(--space); font-size: 1.125em; }
    .summary { font-size: 1.1875em; line-height: 1.45; }
    .page-heading { margin-bottom: calc(6 * var(--space)); }

    .tag {
      display: inline-block;
      padding: 0 calc(2 * var(--space));
      font-size: 0.8125em;
      font-weight: bold;
      line-height: 1.6;
      background: var(--closed);
      color: var(--closed-text);
      border: 1px solid currentColor;
      white-space: nowrap;
    }
    .tag-inferred { background: var(--inferred); color: var(--inferred-text); }
    .tag-illustrative { background: var(--illustrative); color: var(--illustrative-text); }

    .notice {
      max-width: 46em;
      padding: calc(4 * var(--space));
      background: var(--notice);
      border-left: calc(2 * var(--space)) solid var(--notice-edge);
    }

    .facts { border-top: 1px solid var(--border); margin: 0 0 calc(8 * var(--space)); }
    .facts > div { padding: calc(3 * var(--space)) 0; border-bottom: 1px solid var(--border); }
    .facts dt { font-weight: bold; }
    .facts dd { margin: 0 0 var(--space); }
    @media (min-width: 48em) {
      .facts > div { display: grid; grid-template-columns: 15rem 1fr; column-gap: calc(6 * var(--space)); }
      .facts dt { grid-column: 1; grid-row: 1 / span 30; }
      .facts dd { grid-column: 2; }
    }
    .note, .source { color: var(--quiet); font-size: 0.875em; }
    .source, .source:visited { color: var(--link); display: inline-block; }
    .note::before { content: "\2014\00a0"; }
    p.note::before { content: none; }

    .prose blockquote { margin-left: 0; padding-left: calc(4 * var(--space)); border-left: 4px solid var(--border); color: var(--quiet); }
    .prose pre { overflow-x: auto; padding: calc(4 * var(--space)); background: var(--surface); border: 1px solid var(--border); font-size: 0.875em; }
    .prose img { max-width: 100%; height: auto; }
    .prose code { font-family: Consolas, "Liberation Mono", monospace; font-size: 0.9em; }
    .prose hr { border: 0; border-top: 1px solid var(--border); margin: calc(8 * var(--space)) 0; }
    .prose ul, .prose ol { padding-left: calc(6 * var(--space)); }
    .prose li { margin-bottom: var(--space); }

    .term { color: inherit; text-decoration-style: dotted; }
    .term:visited { color: inherit; }

    .table-scroll { overflow-x: auto; margin: 0 0 calc(6 * var(--space)); background: var(--surface); border: 1px solid var(--border); }
    table { border-collapse: collapse; width: 100%; font-size: 0.9375em; }
    caption { text-align: left; font-weight: bold; padding: calc(3 * var(--space)); }
    th, td { text-align: left; vertical-align: top; padding: calc(2 * var(--space)) calc(3 * var(--space)); border-top: 1px solid var(--border); min-width: 6em; }
    @media (max-width: 48em) { table { width: max-content; min-width: 100%; max-width: 54rem; } }
    thead th { border-bottom: 2px solid var(--border); }
    tbody th { font-weight: normal; min-width: 9em; }
    .number, .align-right { text-align: right; font-variant-numeric: tabular-nums; }
    .align-centre { text-align: center; }
    .align-left { text-align: left; }
    .absence { color: var(--quiet); }

    .links li, .footer-links li { margin-bottom: var(--space); }
    .links a, .more { display: inline-block; min-height: 24px; }

    .chart { background: var(--surface); border: 1px solid var(--border); padding: calc(4 * var(--space)); max-width: 52rem; }
    figcaption { font-weight: bold; margin-bottom: calc(3 * var(--space)); }
    .trend { display: block; width: 100%; height: auto; }
    td .trend { width: 120px; height: 32px; }
    .trend .values { fill: none; stroke: var(--line); stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; vector-effect: non-scaling-stroke; }
    .trend .point { fill: var(--line); }
    .trend .grid { stroke: var(--border); stroke-width: 1; }
    .trend .target { stroke: var(--target); stroke-width: 2; stroke-dasharray: 7 5; }
    .trend .label { fill: var(--quiet); font-size: 15px; font-family: Arial, sans-serif; }
    .trend .end { text-anchor: end; }

    .letters ul { display: flex; flex-wrap: wrap; gap: calc(2 * var(--space)); }
    .letters a { display: inline-block; min-width: calc(11 * var(--space)); padding: calc(2 * var(--space)); text-align: center; background: var(--surface); border: 1px solid var(--border); }
    .group { border-top: 1px solid var(--border); }
    .group h2 { margin-top: calc(6 * var(--space)); }
    .items > li { margin-bottom: calc(5 * var(--space)); }
    .items p { margin: 0; }
    .item-name { font-weight: bold; }
    .item-detail { color: var(--quiet); font-size: 0.9375em; }
    .parts ul { display: flex; flex-wrap: wrap; gap: calc(3 * var(--space)); }
    .parts a { display: inline-block; padding: calc(2 * var(--space)); border: 1px solid var(--border); background: var(--surface); }
    .parts a[aria-current] { font-weight: bold; border-color: var(--text); }

    .hero { background: var(--header); color: var(--header-text); margin-top: calc(-6 * var(--space)); padding: calc(10 * var(--space)) 0 calc(8 * var(--space)); margin-bottom: calc(8 * var(--space)); }
    .hero p { margin-bottom: calc(3 * var(--space)); }
    .counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: calc(3 * var(--space)); }
    .counts a { display: block; padding: calc(4 * var(--space)); background: var(--surface); border: 1px solid var(--border); border-bottom: 4px solid var(--link); text-decoration: none; }
    .counts a:hover { text-decoration: underline; }
    .count { display: block; font-size: 2rem; font-weight: bold; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .starts { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: calc(6 * var(--space)); }
    .starts section { background: var(--surface); border: 1px solid var(--border); padding: calc(6 * var(--space)); }
    .starts h3 { margin-top: 0; }
    .starts ul { padding-left: calc(5 * var(--space)); margin-bottom: 0; }

    .words { margin-top: calc(12 * var(--space)); padding: calc(4 * var(--space)) calc(6 * var(--space)); background: var(--surface); border: 1px solid var(--border); font-size: 0.9375em; }
    .words h2 { font-size: 1.25rem; margin-top: 0; }
    .words dt { font-weight: bold; }
    .words dd { margin: 0 0 calc(3 * var(--space)); }
    .words :target, .items :target, li:target { background: var(--notice); }

    .site-footer { background: var(--border); color: var(--text); padding: calc(8 * var(--space)) 0; font-size: 0.9375em; }
    .site-footer a, .site-footer a:visited { color: var(--text); }
    .site-footer a:focus-visible { color: var(--focus-text); }
    .footer-links { display: flex; flex-wrap: wrap; gap: calc(2 * var(--space)) calc(6 * var(--space)); margin: 0; }
    .footer-links a { display: inline-block; min-height: 24px; }
    .review { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: calc(4 * var(--space)); }
    .review dt { font-weight: bold; }
    .review dd { margin: 0; }

    @media (forced-colors: active) {
      .tag, .notice, .chart { border: 1px solid; }
      .trend .values { stroke: CanvasText; }
      .trend .point { fill: CanvasText; }
      .trend .label { fill: CanvasText; }
    }

    @media (prefers-reduced-motion: no-preference) {
      html { scroll-behavior: smooth; }
    }

    @media print {
      :root { --page: #fff; --surface: #fff; --text: #000; --link: #000; --visited: #000; --quiet: #333; --header: #fff; --header-text: #000; --line: #000; color-scheme: light; }
      body { font-size: 10.5pt; }
      .menu, .trail, .skip, .footer-links, .letters { display: none; }
      .table-scroll { overflow: visible; border: 0; }
      tr, .chart, .facts > div { break-inside: avoid; }
      h2, h3, caption { break-after: avoid; }
      .site-footer { background: none; border-top: 1px solid #000; }
      .prose a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; }
    }

    """##
  ),
  (
    "record.mustache",
    ##"""
    {{<page}}
    {{$main}}
    <article class="width">
    {{> parts/heading}}
    {{> parts/tags}}
    {{> parts/notices}}
    {{> parts/fact-list}}
    {{#prose}}
    <div class="prose">
    {{{prose}}}
    </div>
    {{/prose}}
    {{#charts}}
    <figure class="chart">
    <figcaption>{{sentence}}</figcaption>
    {{{svg}}}
    {{#note}}
    <p class="note">{{note}}</p>
    {{/note}}
    </figure>
    {{/charts}}
    {{#sections}}
    {{> parts/section}}
    {{/sections}}
    {{#figures}}
    {{> parts/figures}}
    {{/figures}}
    {{> parts/word-list}}
    </article>
    {{/main}}
    {{/page}}

    """##
  ),
]
