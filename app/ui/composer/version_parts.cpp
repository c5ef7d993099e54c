// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/version_parts.h"

#include "ui/models/account_book.h"

#include <QCoreApplication>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct Parts {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::VersionsPane)
};

QString mediaText(const std::vector<MediaUse>& media)
{
    QStringList lines;
    for (const auto& use : media)
        lines << (use.altText.isEmpty() ? use.asset.fileName : use.asset.fileName + u" – "_s + use.altText);
    return lines.join(u'\n');
}

const Variant* findVariant(const std::vector<Variant>& variants, const Variant& like)
{
    const auto it = std::find_if(variants.begin(), variants.end(), [&like](const Variant& v) {
        return v.network == like.network && v.account == like.account;
    });
    return it == variants.end() ? nullptr : &*it;
}

QString variantText(const Variant* variant)
{
    if (!variant)
        return {};
    QStringList parts;
    if (variant->text)
        parts << *variant->text;
    if (variant->threadParts)
        parts += *variant->threadParts;
    if (variant->contentWarning)
        parts << *variant->contentWarning;
    if (variant->media)
        parts << mediaText(*variant->media);
    return parts.join(u"\n\n"_s);
}

void addVariants(std::vector<VersionPart>& parts, const UiContext& context, const PostVersion& before,
                 const PostVersion& after)
{
    std::vector<Variant> all = before.variants;
    for (const auto& variant : after.variants) {
        if (!findVariant(all, variant))
            all.push_back(variant);
    }
    for (const auto& variant : all) {
        const QString name = variant.account.isNull() ? context.book.network(variant.network).displayName
                                                      : context.book.name(variant.account);
        parts.push_back({name, variantText(findVariant(before.variants, variant)),
                         variantText(findVariant(after.variants, variant))});
    }
}

void dropEmpty(std::vector<VersionPart>& parts)
{
    std::erase_if(parts, [](const VersionPart& p) { return p.before.isEmpty() && p.after.isEmpty(); });
}

} // namespace

std::vector<VersionPart> contentParts(const Content& a, const Content& b)
{
    std::vector<VersionPart> parts{
        {Parts::tr("Text", "versions of a post, heading"), a.text, b.text},
    };
    for (qsizetype i = 0; i < qMax(a.threadParts.size(), b.threadParts.size()); ++i)
        parts.push_back({Parts::tr("Part %1", "versions of a post, heading; part of a thread").arg(i + 2),
                         a.threadParts.value(i), b.threadParts.value(i)});
    parts.push_back({Parts::tr("Content warning", "versions of a post, heading"), a.contentWarning, b.contentWarning});
    parts.push_back({Parts::tr("First comment", "versions of a post, heading"), a.firstComment, b.firstComment});
    parts.push_back(
        {Parts::tr("Pictures and videos", "versions of a post, heading"), mediaText(a.media), mediaText(b.media)});
    parts.push_back({Parts::tr("Poll", "versions of a post, heading"), a.poll ? a.poll->options.join(u'\n') : QString(),
                     b.poll ? b.poll->options.join(u'\n') : QString()});
    dropEmpty(parts);
    return parts;
}

std::vector<VersionPart> versionParts(const UiContext& context, const PostVersion& before, const PostVersion& after)
{
    auto parts = contentParts(before.base, after.base);
    addVariants(parts, context, before, after);
    dropEmpty(parts);
    return parts;
}

} // namespace parvis::ui
