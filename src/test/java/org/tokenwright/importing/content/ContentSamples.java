package org.tokenwright.importing.content;

import java.util.List;
import java.util.stream.Stream;
import org.tokenwright.tokens.ContentType;

/** Short texts of every type. */
final class ContentSamples {

    record Sample(ContentType type, String text) {}

    private static Stream<Sample> of(ContentType type, String... texts) {
        return Stream.of(texts).map(text -> new Sample(type, text));
    }

    static final List<Sample> ALL = Stream.of(
            of(ContentType.ENGLISH,
                    "The river was high after the rain, and we could not cross it before noon.",
                    "Please send us the invoice for May. It has not been paid yet, but we will do so by Friday.",
                    "Our team of five builds the new station. There are two lines, and all of them start in the north of the city, where most "
                    + "people live. What would you change?\n\nIf it is late, take the bus."),
            of(ContentType.LEGAL,
                    "This Agreement is made between the Licensor and the Licensee. Each party shall perform its obligations hereunder.",
                    "Notwithstanding clause 4, neither party shall be liable for any breach of this Agreement that results from events "
                    + "beyond its control, pursuant to the governing law set out herein.",
                    "The Lessee shall indemnify the Lessor against all claims. Upon termination of this Agreement, the provisions on "
                    + "confidential information and on jurisdiction shall remain in force."),
            of(ContentType.GERMAN,
                    "Der Fluss war nach dem Regen hoch, und wir konnten ihn nicht vor dem Mittag überqueren.",
                    "Bitte senden Sie uns die Rechnung für Mai. Sie ist noch nicht bezahlt, wird es aber bis Freitag sein.",
                    "Das Amt hat den Antrag geprüft. Eine Entscheidung ist nicht vor Ende des Monats zu erwarten."),
            of(ContentType.FRENCH,
                    "La rivière était haute après la pluie et nous ne pouvions pas la traverser avant midi.",
                    "Veuillez nous envoyer la facture du mois de mai. Elle n'est pas encore payée, mais elle le sera dans la semaine.",
                    "Les enfants sont dans le jardin avec leur grand-mère, qui lit un livre sur les oiseaux des montagnes."),
            of(ContentType.SPANISH,
                    "El río estaba alto después de la lluvia y no pudimos cruzarlo antes del mediodía.",
                    "Por favor, envíenos la factura de mayo. Todavía no se ha pagado, pero lo haremos el viernes.",
                    "Los niños están en el jardín con su abuela, que lee un libro sobre las aves de las montañas."),
            of(ContentType.CHINESE, "雨后河水上涨,我们中午之前无法过河。", "请把五月份的账单寄给我们。还没有付款。",
                    "我们的团队正在用 Java 开发一个新的计划工具,它可以估算费用。"),
            of(ContentType.JAPANESE, "雨の後で川の水が増えて、昼前に渡ることができませんでした。", "五月の請求書を送ってください。まだ支払われていません。",
                    "私たちのチームは Java で新しいツールを作っています。"),
            of(ContentType.KOREAN, "비가 온 뒤에 강물이 불어서 정오 전에는 건널 수 없었다.", "오월 청구서를 보내 주세요. 아직 지불되지 않았습니다.",
                    "우리 팀은 Java로 새로운 도구를 만들고 있습니다."),
            of(ContentType.ARABIC, "كان النهر مرتفعا بعد المطر ولم نستطع عبوره قبل الظهر.", "من فضلك أرسل لنا فاتورة شهر مايو.",
                    "يعمل فريقنا على بناء أداة جديدة بلغة Java."),
            of(ContentType.HINDI, "बारिश के बाद नदी का पानी बढ़ गया था और हम दोपहर से पहले पार नहीं कर सके।", "कृपया हमें मई का बिल भेजें।",
                    "हमारी टीम Java में एक नया उपकरण बना रही है।"),
            of(ContentType.RUSSIAN, "После дождя река поднялась, и мы не могли перейти её до полудня.", "Пришлите нам, пожалуйста, счёт за май.",
                    "Наша команда пишет новую программу на Java."),
            of(ContentType.JAVA,
                    "package a.b;\n\nimport java.util.List;\n\n/** A thing. */\npublic final class Thing {\n    private final int size;\n}\n",
                    "@Override\npublic String toString() {\n    return name + \": \" + size;\n}\n",
                    "for (String word : words) {\n    int length = word.length();\n    System.out.println(length);\n}\n"),
            of(ContentType.PYTHON,
                    "import os\nfrom pathlib import Path\n\n\ndef size(path):\n    # bytes of a file\n    return os.stat(path).st_size\n",
                    "class Box:\n    def __init__(self, width):\n        self.width = width\n\n    def area(self):\n        return self.width ** 2\n",
                    "for word in words:\n    if len(word) > 3:\n        print(word)\n    else:\n        total += 1\n"),
            of(ContentType.JAVASCRIPT,
                    "const fs = require('fs');\n\nfunction size(path) {\n  return fs.statSync(path).size;\n}\n\nmodule.exports = { size };\n",
                    "import { a } from './a.js';\n\nexport default async () => {\n  const b = await a();\n  console.log(b === 3);\n};\n",
                    "let total = 0;\nwords.forEach(word => {\n  if (word !== '') {\n    total += word.length;\n  }\n});\n"),
            of(ContentType.TYPESCRIPT,
                    "interface Box {\n  width: number;\n  name?: string;\n}\n\nexport const area = (box: Box): number => box.width ** 2;\n",
                    "export class Counter {\n  private readonly words: string[] = [];\n\n  public add(word: string): void {\n    this.words.push(word);\n  }\n}\n",
                    "import type { Plan } from './plan';\n\nexport type State = 'on' | 'off';\n\nfunction next(s: string): State {\n  return s as State;\n}\n"),
            of(ContentType.JSON, "{\n  \"name\": \"box\",\n  \"sizes\": [1, 2.5, -3e2]\n}\n", "[\n\t{\"a\": true},\n\t{\"a\": null}\n]",
                    "{\n\"text\": \"a \\\"quoted\\\" word\",\n\"more\": {\"broken\": \"of"),
            of(ContentType.MINIFIED_JSON, "{\"name\":\"box\",\"sizes\":[1,2.5,-3e2]}", "[{\"a\":true},{\"a\":null}]\n",
                    "{\"id\":1,\"text\":\"first\"}\n{\"id\":2,\"text\":\"second\"}\n{\"id\":3,\"te"),
            of(ContentType.MARKDOWN,
                    "# Boxes\n\nA box is **square**.\n\n- small\n- large\n\nSee [the list](list.md).\n",
                    "Run it:\n\n```java\npublic class A {\n    private int b;\n}\n```\n\nThat is all there is to it.\n",
                    "## Plan\n\n1. Count the words\n2. Multiply\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
            of(ContentType.HTML,
                    "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Boxes</title></head><body><p>A box.</p></body></html>",
                    "<div class=\"box\"><h2>Box</h2><p>A <a href=\"/b\">link</a></p><ul><li>one</li></ul></div>",
                    "<!-- made by hand -->\n<html>\n<body>\n<p>words\n"),
            of(ContentType.XML,
                    "<?xml version=\"1.0\"?>\n<boxes><box size=\"3\">one</box><box size=\"4\">two</box></boxes>",
                    "<project>\n  <groupId>a</groupId>\n  <artifactId>b</artifactId>\n</project>\n",
                    "<svg viewBox=\"0 0 9 9\"><rect x=\"1\" y=\"2\"/><circle r=\"3\"/></svg>"),
            of(ContentType.NUMBERS, "1\n2\n3\n5\n8\n13\n", "year,a,b\n2020,1.5,2.5\n2021,1.75,-3.25\n2022,1.8,4e-3\n",
                    "3.14159 2.71828 1.41421 1.73205\n0.57721 1.61803 0.69314 2.30258\n"),
            of(ContentType.TABLE, "name,city,colour\nAnna,Rome,red\nBert,Oslo,blue\nCarl,\"York, Old\",green\n",
                    "id\tname\tstate\na1\tlamp\tnew\na2\tchair\tused\na3\ttable\tnew\n",
                    "product;price;note\nlamp;12;on sale\nchair;34;none\ndesk;56;broken leg\n"),
            of(ContentType.UUIDS, "123e4567-e89b-12d3-a456-426614174000\n",
                    "3f2504e0-4f89-41d3-9a0c-0305e82c3301\n6ba7b810-9dad-11d1-80b4-00c04fd430c8\n",
                    "\"9A7B330A-A736-11E5-8994-FEFF819CDC9F\",\n\"9a7b330b-a736-11e5-8994-feff819cdc9f\",\n"),
            of(ContentType.BASE64, "VGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZyBhZ2FpbiBhbmQgYWdhaW4u",
                    "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ2xvdWRGbGFyZVRlc3RDZXJ0aWZpY2F0ZTAKBggqhkjO\nPQQDAjAUMRIwEAYD\n-----END CERTIFICATE-----\n",
                    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
            of(ContentType.LOGS,
                    "2026-05-01 12:00:01,123 INFO  [main] Started in 3 s\n2026-05-01 12:00:02,007 WARN  [main] Slow answer\n",
                    "192.0.2.7 - - [01/May/2026:12:00:01 +0000] \"GET / HTTP/1.1\" 200 512\n192.0.2.8 - - [01/May/2026:12:00:02 +0000] \"GET /a\" 404 1\n",
                    "May  1 12:00:01 host app[77]: connection closed\nMay  1 12:00:02 host app[77]: connection opened\n",
                    "2026-05-01T12:00:01.5Z ERROR failed\n\tat a.b.C.d(C.java:5)\n[2026-05-01T12:00:02Z] INFO again\n"),
            of(ContentType.MIXED, "", "?!? ... ---", "qwx zzt brm plk vvv nnn", "il gatto è sul tavolo e non vuole scendere dal suo posto di sempre",
                    "Ελληνικά γράμματα είναι εδώ"))
            .flatMap(samples -> samples).toList();

    private ContentSamples() {
    }
}
