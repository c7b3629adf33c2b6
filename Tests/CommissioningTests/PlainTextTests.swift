import Commissioning
import Testing

@Suite struct PlainTexts {
  @Test(
    arguments: [
      ("", ""), ("<p>One <em>two</em> three.</p>\n<p>Four.</p>\n", "One two three.\nFour.\n"),
      ("<p>a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; &copy;</p>", "a <b> & \"c\" 'd' &copy;\n"),
      ("<ul>\n<li>x</li>\n<li>y</li>\n</ul>", "x\ny\n"),
      ("<tr><th class=\"a\">k</th><td>v</td></tr><tr><td>w</td></tr>", "k v\nw\n"),
      ("<pre><code>a\n  b</code></pre><h2 id=\"h-x\">x</h2>", "a b\nx\n"), ("a<br>b<hr>c", "a\nbc"),
      ("<article>x</article>", "x"), ("x <", "x "), ("x<b", "x"), ("&amp", "&amp"),
    ])
  func areWithoutMarks(html: String, text: String) {
    let plain = Prose(html: Array(html.utf8)).plainText
    #expect(String(decoding: plain, as: UTF8.self) == text)
  }
}
