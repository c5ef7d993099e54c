// SPDX-License-Identifier: GPL-3.0-or-later
// Answers kept for use again, the blanks in them, and the signature below. Pure and thread-safe.
//
// In a text: {name} stands for what is known of the conversation; {order number?} is asked of the person who answers;
// {first_name|there} falls back to "there" where nothing is known; "{{name}}" is written out as "{name}". Braces
// around anything else are plain text.
#pragma once

#include "domain/publishing/post.h"

#include <QHash>

namespace parvis {

struct CannedReply {
    CannedReplyId id;
    QString name;
    QString shortcut; // typed behind "/"; small letters, digits, "-" and "_"; empty: found by name only
    QString text;
    QString language;  // BCP 47; empty: for every language
    AccountId account; // null: for every account
    std::vector<MediaUse> media;
    int uses = 0;
    int revision = 0;
    bool operator==(const CannedReply&) const = default;
};

QStringList cannedVariableNames(); // in the order of a menu
using CannedValues = QHash<QString, QString>;

struct FilledReply {
    QString text;      // what is asked stands in it as it was written, with its braces
    QStringList asked; // the questions that have no answer yet, in order, each once: "order number", "name"
};
// values: of the known variables; answers: to what was asked before, by the question's words.
FilledReply filledReply(const QString& text, const CannedValues& values, const CannedValues& answers = {});
// What is still asked in a text that is about to go out: the words of "{…?}".
QStringList openQuestions(const QString& text);
// Names in braces that look like a variable and are none, for whoever writes the text.
QStringList unknownVariables(const QString& text);

// "Sorry" under "/sorry": trimmed, folded to what a shortcut may hold.
QString cleanShortcut(const QString& typed);
// Empty: it may be saved. Else "name_missing", "text_missing".
QString cannedProblem(const CannedReply& reply);

// For a picker: those that may be used on this account, whose shortcut, name or text hold all words typed; those of the
// language first, then a shortcut that begins with what was typed, then the often used. typed may begin with "/".
std::vector<CannedReply> cannedFor(const std::vector<CannedReply>& all, AccountId account, const QString& language,
                                   const QString& typed);

// Put behind what is written already: several may follow each other, parted by an empty line.
QString stacked(const QString& before, const QString& added);

// How an account signs. pattern holds {agent}, what the person chose to sign with; empty: it does not sign.
struct SignatureRule {
    AccountId account;
    QString pattern;
    bool ownLine = true; // below the text; else behind its last word
    bool operator==(const SignatureRule&) const = default;
};
QString signatureOf(const SignatureRule& rule, const QString& agent);
// The text with its signature; not a second time where it ends with it already.
QString signedText(const QString& text, const SignatureRule& rule, const QString& agent);

// Whom a note calls: the words behind each "@", folded, each once.
QStringList calledIn(const QString& note);
// The words by which a person is called: "Léa Martin" by lea, leamartin, lea.martin.
QStringList callNamesOf(const QString& person);

} // namespace parvis
