// SPDX-License-Identifier: GPL-3.0-or-later
// What messages are about: `triage`, `inbox kind` and `inbox similar`.
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/inbox/triage_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QString share(double value)
{
    return QString::number(value, 'f', 3);
}

QString languageWord(const QString& language)
{
    return language.isEmpty() ? u"all"_s : language;
}

QJsonObject modelJson(const StoredModel& model)
{
    return {{u"version"_s, model.version},
            {u"digest"_s, QString::fromLatin1(model.digest.toHex())},
            {u"learned"_s, model.learned.toRfc3339()},
            {u"examples"_s, model.examples},
            {u"corrections"_s, model.corrections}};
}

QJsonArray classesJson(const std::vector<ClassFigures>& classes)
{
    QJsonArray array;
    for (const ClassFigures& f : classes)
        array.append(QJsonObject{{u"language"_s, languageWord(f.language)},
                                 {u"name"_s, f.name},
                                 {u"n"_s, f.n},
                                 {u"told"_s, f.told},
                                 {u"right"_s, f.right},
                                 {u"precision"_s, f.told > 0 ? QJsonValue(f.precision()) : QJsonValue()},
                                 {u"recall"_s, f.n > 0 ? QJsonValue(f.recall()) : QJsonValue()},
                                 {u"f1"_s, f.f1()}});
    return array;
}

QJsonArray sureJson(const std::vector<SureFigures>& figures)
{
    QJsonArray array;
    for (const SureFigures& f : figures)
        array.append(
            QJsonObject{{u"language"_s, languageWord(f.language)},
                        {u"n"_s, f.n},
                        {u"unsure"_s, f.unsure},
                        {u"unsure_share"_s, f.unsureShare()},
                        {u"accuracy_of_sure"_s, f.n > f.unsure ? QJsonValue(f.accuracyOfSure()) : QJsonValue()}});
    return array;
}

void printClasses(const QString& what, const std::vector<ClassFigures>& classes)
{
    std::vector<QStringList> rows;
    for (const ClassFigures& f : classes)
        rows.push_back({languageWord(f.language), f.name, QString::number(f.n),
                        f.told > 0 ? share(f.precision()) : u"-"_s, f.n > 0 ? share(f.recall()) : u"-"_s,
                        share(f.f1())});
    output::table({u"LANGUAGE"_s, what, u"N"_s, u"PRECISION"_s, u"RECALL"_s, u"F1"_s}, rows);
}

void printSure(const QString& what, const std::vector<SureFigures>& figures)
{
    std::vector<QStringList> rows;
    for (const SureFigures& f : figures)
        rows.push_back({languageWord(f.language), what, QString::number(f.n), share(f.unsureShare()),
                        f.n > f.unsure ? share(f.accuracyOfSure()) : u"-"_s});
    output::table({u"LANGUAGE"_s, u"OF"_s, u"N"_s, u"UNSURE"_s, u"ACCURACY OF SURE"_s}, rows);
}

int printFigures(const ParsedCall& call, const TriageFigures& figures)
{
    if (call.json) {
        output::json(QJsonObject{{u"model"_s, modelJson(figures.model)},
                                 {u"kinds"_s, classesJson(figures.kinds)},
                                 {u"sentiments"_s, classesJson(figures.sentiments)},
                                 {u"languages"_s, classesJson(figures.languages)},
                                 {u"kinds_sure"_s, sureJson(figures.ofKinds)},
                                 {u"sentiments_sure"_s, sureJson(figures.ofSentiments)}});
        return int(ExitCode::Done);
    }
    output::line(u"Model %1, %2 examples, %3 corrections; measured on held-back lines"_s.arg(figures.model.version)
                     .arg(figures.model.examples)
                     .arg(figures.model.corrections));
    printClasses(u"KIND"_s, figures.kinds);
    output::line({});
    printClasses(u"SENTIMENT"_s, figures.sentiments);
    output::line({});
    printClasses(u"TOLD AS"_s, figures.languages);
    output::line({});
    printSure(u"kind"_s, figures.ofKinds);
    output::line({});
    printSure(u"sentiment"_s, figures.ofSentiments);
    return int(ExitCode::Done);
}

QString toldWord(const QString& word, double confidence)
{
    return u"%1 (%2)"_s.arg(word.isEmpty() ? u"unsure"_s : word, share(confidence));
}

} // namespace

Async<int> triageFigures(const CommandScope& scope)
{
    const auto desk = std::make_shared<TriageDesk>(scope.ports);
    return desk->figures().then(scope.context, [desk, &call = scope.call](const TriageFigures& figures) {
        return printFigures(call, figures);
    });
}

Async<int> triageTrain(const CommandScope& scope)
{
    const auto desk = std::make_shared<TriageDesk>(scope.ports);
    return desk->train().then(scope.context, [desk, &call = scope.call](const StoredModel& model) {
        if (call.json)
            output::json(modelJson(model));
        else
            output::line(u"Model %1: %2 examples, %3 of them corrections"_s.arg(model.version)
                             .arg(model.examples)
                             .arg(model.corrections));
        return int(ExitCode::Done);
    });
}

Async<int> triageClassify(const CommandScope& scope)
{
    const auto text = input::text(scope.call.text, scope.call.textFile);
    if (!text)
        return output::refused(text.error());
    const auto desk = std::make_shared<TriageDesk>(scope.ports);
    return desk->classify(*text).then(scope.context, [desk, &call = scope.call](const MessageTraits& t) {
        if (call.json)
            output::json(QJsonObject{{u"language"_s, output::text(t.language)},
                                     {u"language_confidence"_s, t.languageConfidence},
                                     {u"sentiment"_s, output::text(t.sentiment)},
                                     {u"sentiment_confidence"_s, t.sentimentConfidence},
                                     {u"kind"_s, output::text(t.kind)},
                                     {u"kind_confidence"_s, t.kindConfidence}});
        else
            output::table({u"KIND"_s, u"SENTIMENT"_s, u"LANGUAGE"_s},
                          {{toldWord(t.kind, t.kindConfidence), toldWord(t.sentiment, t.sentimentConfidence),
                            toldWord(t.language, t.languageConfidence)}});
        return int(ExitCode::Done);
    });
}

Async<int> inboxKind(const CommandScope& scope)
{
    const auto id = input::id<ConversationId>(scope.call.id, u"inbox kind"_s);
    if (!id)
        return output::refused(id.error());
    const QString kind = QString::fromStdString(scope.call.state);
    if (!triageKinds().contains(kind))
        return output::refused(Error::make(ErrorKind::Rejected,
                                           u"inbox kind: \"%1\" is none of %2"_s.arg(kind, triageKinds().join(u", "))));
    const auto desk = std::make_shared<TriageDesk>(scope.ports);
    const QString person = input::person(); // a correction is always somebody's
    return desk->correctNewest(*id, {kind, {}, person.isEmpty() ? u"somebody"_s : person})
        .then(scope.context, [desk, id = *id, &call = scope.call](const TriagedMessage& told) {
            if (call.json)
                output::json(QJsonObject{{u"id"_s, id.toString()},
                                         {u"message"_s, told.message.toString()},
                                         {u"kind"_s, told.traits.kind},
                                         {u"sentiment"_s, output::text(told.traits.sentiment)},
                                         {u"corrected_by"_s, told.correctedBy}});
            else
                output::line(u"Conversation %1: %2"_s.arg(id.toString(), told.traits.kind));
            return int(ExitCode::Done);
        });
}

Async<int> inboxSimilar(const CommandScope& scope)
{
    const auto id = input::id<ConversationId>(scope.call.id, u"inbox similar"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<TriageDesk>(scope.ports);
    return desk->similarTo(*id).then(scope.context, [desk, &call = scope.call](const std::vector<PastAnswer>& found) {
        QJsonArray array;
        std::vector<QStringList> rows;
        for (const PastAnswer& one : found) {
            array.append(QJsonObject{{u"message"_s, QString::number(one.message)},
                                     {u"asked"_s, one.asked},
                                     {u"answer"_s, one.answer},
                                     {u"language"_s, output::text(one.language)},
                                     {u"answered"_s, one.answered.toRfc3339()},
                                     {u"likeness"_s, one.likeness}});
            rows.push_back(
                {share(one.likeness), one.answered.toRfc3339(), excerptOf(one.asked, 50), excerptOf(one.answer, 70)});
        }
        if (call.json)
            output::json(array);
        else
            output::table({u"LIKENESS"_s, u"ANSWERED"_s, u"ASKED"_s, u"ANSWER"_s}, rows);
        return int(ExitCode::Done);
    });
}

} // namespace parvis
