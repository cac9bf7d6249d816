package org.tokenwright.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Document;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;

/** Quotes in JSON. */
final class QuoteJson {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private QuoteJson() {
    }

    static Quote read(JsonCursor quote) {
        String id = quote.text("id");
        String currency = currency(quote, "currency");
        YearMonth start = quote.get("start").month();
        int months = months(quote, "months");
        var reading = new TermJson(currency, start);
        List<Term> terms = quote.list("terms", reading::read);
        return new Quote(id, quote.text("name", id), quote.text("provider"), currency, start, months,
                quote.list("offers", OfferJson::id), quote.oneOf("allocation", Allocation.LIST_COST), terms,
                quote.text("revision", ""), quote.find("validUntil").map(JsonCursor::date), document(quote),
                quote.text("note", ""));
    }

    static Json write(Quote quote) {
        var writing = new TermJson(quote.currency(), quote.start());
        return new Members()
                .put("id", quote.id())
                .put("name", quote.name())
                .put("provider", quote.provider())
                .put("currency", quote.currency())
                .put("start", quote.start().toString())
                .put("months", quote.months())
                .put("offers", quote.offers(), Members::text)
                .putUnless(Allocation.LIST_COST, "allocation", quote.allocation())
                .putUnless("", "revision", quote.revision())
                .<LocalDate>put("validUntil", quote.validUntil(), Members::text)
                .put("document", quote.document(), QuoteJson::document)
                .putUnless("", "note", quote.note())
                .put("terms", quote.terms(), writing::write)
                .object();
    }

    static String currency(JsonCursor owner, String name) {
        return owner.get(name).matching(RateJson.CURRENCY, "a currency such as USD", text -> text);
    }

    /** A number of months, as long as a contract at most. */
    static int months(JsonCursor owner, String name) {
        return (int) owner.get(name).integer(1, Quote.MAX_MONTHS);
    }

    private static Optional<Document> document(JsonCursor quote) {
        return quote.find("document").map(document -> new Document(document.text("path"),
                document.get("sha256").matching(SHA256, "a hash of 64 hexadecimal digits", hash -> hash)));
    }

    private static Json document(Document document) {
        return new Members().put("path", document.path()).put("sha256", document.sha256()).line();
    }
}
