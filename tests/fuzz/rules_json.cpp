// SPDX-License-Identifier: GPL-3.0-or-later
// A file of rules somebody wrote by hand or got from elsewhere, and the blanks of the answers that rules may send.
#include "domain/inbox/canned_reply.h"
#include "domain/inbox/rules/rule_json.h"
#include "fuzz/fuzz.h"

using namespace parvis;
using namespace Qt::StringLiterals;

namespace {

void readFile(const QByteArray& input)
{
    const RulesRead read = rulesFromJson(input);
    for (const RuleProblem& problem : read.problems) {
        fuzz::must(problem.path.isEmpty() || problem.path.startsWith(u'/'), "a problem's path is a JSON Pointer");
        fuzz::must(!problem.reason.isEmpty(), "a problem has a reason");
    }
    if (!read.problems.empty()) {
        fuzz::must(read.rules.empty(), "a file with a problem gives no rule");
        return;
    }
    const RulesRead again = rulesFromJson(rulesToJson(read.rules));
    fuzz::must(again.problems.empty() && again.rules == read.rules, "rules survive being written");
    for (const InboxRule& rule : read.rules) {
        InboxRule stored;
        stored.name = rule.name;
        readRuleBody(stored, ruleBodyToJson(rule));
        fuzz::must(stored.when == rule.when && stored.actions == rule.actions, "a rule survives being stored");
    }
}

void readBody(const QByteArray& input)
{
    InboxRule rule;
    rule.name = u"Stored"_s;
    readRuleBody(rule, input);
    InboxRule again;
    again.name = rule.name;
    readRuleBody(again, ruleBodyToJson(rule));
    fuzz::must(again.actions == rule.actions, "what cannot be read does nothing, also when it is stored again");
}

void fill(const QString& text)
{
    const FilledReply empty = filledReply(text, {});
    const QStringList open = openQuestions(empty.text);
    for (const QString& question : empty.asked)
        fuzz::must(open.contains(question), "what is asked cannot go out unnoticed");
    if (!text.contains(u'{'))
        fuzz::must(empty.text == text && empty.asked.isEmpty(), "a text without blanks is left alone");
    CannedValues answers;
    for (const QString& question : empty.asked)
        answers.insert(question, u"answer"_s);
    fuzz::must(filledReply(text, {}, answers).asked.isEmpty(), "what was answered is not asked again");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    readFile(fuzz::bytes(data, size));
    readBody(fuzz::bytes(data, size));
    fill(fuzz::text(data, size));
    return 0;
}
