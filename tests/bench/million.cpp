// SPDX-License-Identifier: GPL-3.0-or-later
#include "million.h"

#include "base/id_source.h"
#include "domain/text/folding.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace parvis::bench {
namespace {

constexpr qint64 kDay = 86'400'000;
constexpr int kVocabulary = 20'000; // words of a language

struct Language {
    QString code;
    QString known;     // real words, most frequent first
    QString syllables; // of which the rest of the vocabulary is made
};

const std::array<Language, 3> languages{{
    {u"fr"_s,
     u"de la le et les des en un une pour pas que vous ma je est dans sur avec merci bonjour commande votre livraison "
     "colis toujours très boutique lampe reçu encore jour semaine client service réponse facture remboursement échange "
     "couleur prix taille magasin ouvert samedi cadeau œuvre qualité déçue bravo équipe"_s,
     u"ba bre ché do fu gné lo mar né ou pla qui ré sau té ver vi zon cla dré fi gou lé mi noi pé rou sé tra vel"_s},
    {u"en"_s,
     u"the to and a of is my it in you for i that on have with this was order please thanks when your not but are "
     "delivery lamp shop received still day week customer service answer invoice refund exchange colour price size "
     "store open saturday gift quality disappointed great team naïve"_s,
     u"ba ter con dil en fer gra hol ing jar ket lin mon ner or pel qua rin ster tor ul ven wil yon zer cra dle fro"_s},
    {u"ar"_s,
     u"من في على هل متى مع هذا لم إلى ما أن الطلب شكرا مرحبا كم السعر المتجر وصل المصباح التوصيل اليوم الأسبوع خدمة "
     "الزبائن جواب الفاتورة اللون مفتوح السبت هدية جميلة جودة الفريق مُحَمَّد"_s,
     u"با تر جم حل دي رو زن سا شم صد طي عل غر في قم كا لو مر ني هد وس يا"_s},
}};

class Words
{
public:
    Words()
    {
        for (size_t i = 0; i < languages.size(); ++i) {
            QStringList& words = m_words[i];
            words = languages[i].known.split(u' ');
            const QStringList syllables = languages[i].syllables.split(u' ');
            std::mt19937 chance(static_cast<unsigned>(17 + i));
            while (words.size() < kVocabulary) {
                QString word;
                for (unsigned n = 2 + chance() % 4; n > 0; --n)
                    word += syllables[static_cast<qsizetype>(chance() % static_cast<unsigned>(syllables.size()))];
                words.append(word);
            }
        }
        double sum = 0;
        for (int rank = 1; rank <= kVocabulary; ++rank)
            m_shares.push_back(sum += 1.0 / rank);
    }
    const QStringList& of(size_t language) const { return m_words[language]; }
    QString text(size_t language, std::mt19937_64& chance) const
    {
        QStringList words;
        for (unsigned n = 5 + unsigned(chance() % 20); n > 0; --n) {
            const double at = std::uniform_real_distribution<>(0, m_shares.back())(chance);
            words << m_words[language][std::lower_bound(m_shares.begin(), m_shares.end(), at) - m_shares.begin()];
        }
        return words.join(u' ');
    }

private:
    std::array<QStringList, 3> m_words;
    std::vector<double> m_shares;
};

const Words& vocabulary()
{
    static const Words words;
    return words;
}

size_t someLanguage(std::mt19937_64& chance)
{
    const auto roll = chance() % 10;
    return roll < 5 ? 0 : roll < 8 ? 1 : 2;
}

class Insert
{
public:
    Insert(sqlite3* db, const char* table, const QByteArray& columns)
    {
        QByteArray sql = "INSERT INTO " + QByteArray(table) + " (" + columns + ") VALUES (?";
        sql += QByteArray(",?").repeated(columns.count(',')) + ')';
        good = sqlite3_prepare_v2(db, sql.constData(), -1, &m_statement, nullptr) == SQLITE_OK;
    }
    ~Insert() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Insert)
    Insert& operator<<(qint64 number)
    {
        sqlite3_bind_int64(m_statement, ++m_at, number);
        return *this;
    }
    Insert& operator<<(const QString& text)
    {
        const QByteArray bytes = text.toUtf8();
        sqlite3_bind_text(m_statement, ++m_at, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        return *this;
    }
    Insert& null()
    {
        sqlite3_bind_null(m_statement, ++m_at);
        return *this;
    }
    void done()
    {
        good = good && sqlite3_step(m_statement) == SQLITE_DONE;
        sqlite3_reset(m_statement);
        m_at = 0;
    }
    bool good = false;

private:
    sqlite3_stmt* m_statement = nullptr;
    int m_at = 0;
};

struct One {
    qint64 at;
    bool own;
    QString text;
};

class Filler
{
public:
    Filler(sqlite3* db, int messages) : m_db(db), m_messages(messages), m_chance(42) {}

    QString run()
    {
        readAccounts();
        if (m_accounts.empty())
            return u"the file has no account"_s;
        const QStringList indexes = dropIndexes();
        exec("PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE");
        people();
        conversations();
        exec("INSERT INTO conversation_count (account, name, n) SELECT account, status, COUNT(*) FROM conversation "
             "GROUP BY 1, 2");
        exec("INSERT INTO conversation_count (account, name, n) SELECT account, 'unread', COUNT(*) FROM conversation "
             "WHERE unread = 1 AND status <> 'closed' GROUP BY 1");
        exec("INSERT INTO conversation_count (account, name, n) SELECT account, 'unassigned', COUNT(*) FROM "
             "conversation WHERE assignee = '' AND status = 'open' GROUP BY 1");
        for (const QString& index : indexes)
            exec(index.toUtf8());
        exec("COMMIT");
        exec("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
        return m_trouble;
    }

private:
    void exec(const QByteArray& sql)
    {
        char* why = nullptr;
        if (m_trouble.isEmpty() && sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, &why) != SQLITE_OK)
            m_trouble = QString::fromUtf8(why) + u" at: "_s + QString::fromUtf8(sql.left(200));
        sqlite3_free(why);
    }
    QStringList strings(const char* sql)
    {
        QStringList found;
        sqlite3_stmt* query = nullptr;
        sqlite3_prepare_v2(m_db, sql, -1, &query, nullptr);
        while (sqlite3_step(query) == SQLITE_ROW)
            found << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(query, 0)));
        sqlite3_finalize(query);
        return found;
    }
    void readAccounts()
    {
        for (const QString& id : strings("SELECT id FROM account ORDER BY id"))
            m_accounts.push_back(id.toLongLong());
        m_networks = strings("SELECT network FROM account ORDER BY id");
    }
    // Rows first, then the indexes at once: several times as fast. Those of the tables that are filled.
    QStringList dropIndexes()
    {
        const QStringList sql = strings("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND "
                                        "tbl_name IN ('conversation', 'conversation_label', 'message')");
        const QStringList names = strings("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND "
                                          "tbl_name IN ('conversation', 'conversation_label', 'message')");
        for (const QString& name : names)
            exec("DROP INDEX " + name.toUtf8());
        return sql;
    }

    int peopleCount() const { return std::max(100, m_messages / 20); }
    void people()
    {
        Insert row(m_db, "person_identity", "id,network,remote_id,handle,name,avatar_url,profile_url,followers,folded");
        for (int i = 0; i < peopleCount(); ++i) {
            const auto account = static_cast<size_t>(i) % m_accounts.size();
            const QString handle = u"customer%1@town.example"_s.arg(i);
            const QString name = u"Clémence Nº %1"_s.arg(i);
            m_people.push_back(m_ids.next({kNow - 800 * kDay + i}));
            row << m_people.back() << m_networks[qsizetype(account)] << u"p%1"_s.arg(i) << handle << name << QString()
                << u"https://town.example/%1"_s.arg(i) << qint64(i % 3000) << text::foldForSearch(handle + u' ' + name);
            row.done();
        }
        check(row);
    }
    void check(const Insert& row)
    {
        if (!row.good && m_trouble.isEmpty())
            m_trouble = QString::fromUtf8(sqlite3_errmsg(m_db));
    }

    int lengthOf(int conversation)
    {
        if (conversation == 0)
            return std::min(longestConversation, m_messages / 50);
        int length = 1;
        while (length < 40 && m_chance() % 100 < 75)
            ++length;
        return length;
    }

    void conversations()
    {
        Insert conversation(m_db, "conversation",
                            "id,account,network,kind,root,customer,status,close_reason,assignee,priority,unread,"
                            "excerpt,language,created,updated,waiting_since,snoozed_until,messages,revision");
        Insert message(m_db, "message",
                       "id,conversation,account,remote_id,remote_version,remote_url,parent,root,kind,author,text,"
                       "content_warning,language,visibility,created,own,state,written_by,media");
        Insert search(m_db, "message_search", "rowid,text");
        Insert label(m_db, "conversation_label", "conversation,label");
        // Begun over two years, the newest last, so that keys grow as they do in life.
        const qint64 step = 700 * kDay / std::max(1, m_messages / 4);
        int written = 0;
        for (int n = 0; written < m_messages; ++n) {
            const int length = std::min(lengthOf(n), m_messages - written);
            oneConversation(n, kNow - 710 * kDay + n * step, length, {conversation, message, search, label});
            written += length;
        }
        for (const auto* one : {&conversation, &message, &search, &label})
            check(*one);
    }

    struct Rows {
        Insert &conversation, &message, &search, &label;
    };
    void oneConversation(int n, qint64 begun, int length, const Rows& rows)
    {
        const auto account = m_chance() % m_accounts.size();
        const auto author = m_people[m_chance() % m_people.size()];
        const size_t language = someLanguage(m_chance);
        const qint64 id = m_ids.next({begun});
        const QString root = u"m%1-0"_s.arg(n);
        qint64 at = begun;
        std::vector<One> all;
        for (int i = 0; i < length; ++i) {
            all.push_back({at, i % 3 == 2, vocabulary().text(language, m_chance)});
            at += 60'000 + qint64(m_chance() % 7'200'000);
        }
        const auto state = m_chance() % 100;
        const QString status = state < 15   ? u"open"_s
                               : state < 22 ? u"pending"_s
                               : state < 26 ? u"snoozed"_s
                                            : u"closed"_s;
        const bool waits = !all.back().own && state < 22;
        rows.conversation << id << m_accounts[account] << m_networks[qsizetype(account)] << u"comment"_s << root
                          << author << status << QString()
                          << (m_chance() % 3 == 0 ? u"agent%1"_s.arg(m_chance() % 20) : QString())
                          << (m_chance() % 20 == 0 ? u"high"_s : u"normal"_s) << qint64(state < 8)
                          << all.back().text.left(120) << languages[language].code << begun << all.back().at;
        waits ? rows.conversation << all.back().at : rows.conversation.null();
        status == "snoozed"_L1 ? rows.conversation << kNow + kDay : rows.conversation.null();
        rows.conversation << qint64(length) << qint64(1);
        rows.conversation.done();
        if (m_chance() % 4 == 0) {
            rows.label << id << u"label%1"_s.arg(m_chance() % 12);
            rows.label.done();
        }
        for (size_t i = 0; i < all.size(); ++i)
            oneMessage(rows, all[i], {id, m_accounts[account], author}, {root, u"m%1-%2"_s.arg(n).arg(i)},
                       languages[language].code);
    }
    struct Owners {
        qint64 conversation, account, author;
    };
    struct Names {
        QString root, own;
    };
    void oneMessage(const Rows& rows, const One& one, const Owners& of, const Names& names, const QString& language)
    {
        const qint64 id = m_ids.next({one.at});
        rows.message << id << of.conversation << of.account << names.own << QString()
                     << u"https://town.example/s/"_s + names.own;
        names.own == names.root ? rows.message.null() : rows.message << names.root;
        rows.message << names.root << u"comment"_s;
        one.own ? rows.message.null() : rows.message << of.author;
        rows.message << one.text << QString() << language << u"public"_s << one.at << qint64(one.own)
                     << (one.own ? u"sent"_s : u"received"_s) << (one.own ? u"agent1"_s : QString()) << qint64(0);
        rows.message.done();
        rows.search << id << text::foldedWords(one.text).join(u' ');
        rows.search.done();
    }

    sqlite3* m_db;
    int m_messages;
    std::mt19937_64 m_chance;
    IdSource m_ids;
    std::vector<qint64> m_accounts, m_people;
    QStringList m_networks;
    QString m_trouble;
};

} // namespace

FillWords fillWords()
{
    const QStringList& french = vocabulary().of(0);
    return {french[0], french[21], french[300], french[kVocabulary - 100], vocabulary().of(2)[30], u"comm"_s};
}

QString fill(const QString& file, int messages)
{
    sqlite3* db = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &db) != SQLITE_OK)
        return u"cannot open "_s + file;
    const QString trouble = Filler(db, messages).run();
    sqlite3_close(db);
    return trouble;
}

std::vector<Draft> drafts(int count, quint64 seed)
{
    std::mt19937_64 chance(seed);
    std::vector<Draft> made;
    for (int i = 0; i < count; ++i) {
        const size_t language = someLanguage(chance);
        made.push_back({vocabulary().text(language, chance), languages[language].code, int(chance() % 5000)});
    }
    return made;
}

} // namespace parvis::bench
